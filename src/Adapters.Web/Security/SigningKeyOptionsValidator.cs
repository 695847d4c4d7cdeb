using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Security;

/// <summary>Production has a key of its own or does not start.</summary>
internal sealed class SigningKeyOptionsValidator(IHostEnvironment environment) : IValidateOptions<SigningKeyOptions>
{
    public ValidateOptionsResult Validate(string? name, SigningKeyOptions options) =>
        environment.IsProduction() && string.IsNullOrWhiteSpace(options.PrivateKeyFile)
            ? ValidateOptionsResult.Fail(
                "Jwt__PrivateKeyFile must name a PEM file as 'openssl ecparam -name prime256v1 -genkey -noout' writes one: in Production no key is made.")
            : ValidateOptionsResult.Success;
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Security.Keys;

/// <summary>In Production, fails the start without a configured key.</summary>
internal sealed class SigningKeyOptionsValidator(IHostEnvironment environment) : IValidateOptions<SigningKeyOptions>
{
    public ValidateOptionsResult Validate(string? name, SigningKeyOptions options) =>
        environment.IsProduction() && string.IsNullOrWhiteSpace(options.PrivateKeyFile)
            ? ValidateOptionsResult.Fail(
                "Jwt__PrivateKeyFile must be set in Production to a PEM file, created for example with 'openssl ecparam -name prime256v1 -genkey -noout'.")
            : ValidateOptionsResult.Success;
}

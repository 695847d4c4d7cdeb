using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Security.Secrets;

/// <summary>In Production, fails the start without a configured key.</summary>
internal sealed class SecretKeyOptionsValidator(IHostEnvironment environment) : IValidateOptions<SecretKeyOptions>
{
    public ValidateOptionsResult Validate(string? name, SecretKeyOptions options) =>
        environment.IsProduction() && string.IsNullOrWhiteSpace(options.KeyFile)
            ? ValidateOptionsResult.Fail("Secrets__KeyFile must be set in Production to a file with a key, created for example with 'openssl rand -base64 32'.")
            : ValidateOptionsResult.Success;
}

using Microsoft.Extensions.Options;

namespace Shop.Adapters.Security;

/// <summary>Fails the start when a setting is empty or out of range.</summary>
internal sealed class JwtOptionsValidator : IValidateOptions<JwtOptions>
{
    public ValidateOptionsResult Validate(string? name, JwtOptions options)
    {
        string?[] faults =
        [
            string.IsNullOrWhiteSpace(options.Issuer) ? "Jwt__Issuer must not be empty." : null,
            string.IsNullOrWhiteSpace(options.Audience) ? "Jwt__Audience must not be empty." : null,
            Fault("AccessTokenLifetime", options.AccessTokenLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            Fault("RefreshTokenLifetime", options.RefreshTokenLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365)),
            Fault("SessionLifetime", options.SessionLifetime, TimeSpan.FromHours(1), TimeSpan.FromDays(3650)),
        ];
        string[] found = [.. faults.OfType<string>()];
        // The end of a session is stored with its refresh tokens, so these must outlive its access tokens.
        if (found.Length == 0 && options.AccessTokenLifetime > options.RefreshTokenLifetime)
            found = ["Jwt__AccessTokenLifetime must not be longer than Jwt__RefreshTokenLifetime."];
        if (found.Length == 0 && options.AccessTokenLifetime > options.SessionLifetime)
            found = ["Jwt__AccessTokenLifetime must not be longer than Jwt__SessionLifetime."];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Fault(string setting, TimeSpan value, TimeSpan least, TimeSpan most) =>
        value >= least && value <= most ? null : $"Jwt__{setting} must be from {least:c} to {most:c}, but is {value:c}.";
}

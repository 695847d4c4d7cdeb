using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security;

/// <summary>The configuration section <c>Jwt</c>.</summary>
internal sealed class JwtOptions
{
    public const string Section = "Jwt";

    public string Issuer { get; set; } = "shop";

    public string Audience { get; set; } = "shop";

    /// <summary>One second to one day.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>One minute to one year; restarts with every refresh.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(14);

    public AccessTokenPolicy ToAccessTokenPolicy() => new(Issuer, Audience, AccessTokenLifetime);
}

using Shop.Application.Accounts.Sessions;
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

    /// <summary>One hour to ten years; a session ends then, however often it is refreshed.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(90);

    public SessionPolicy ToSessionPolicy() => new(RefreshTokenLifetime, SessionLifetime);

    public AccessTokenPolicy ToAccessTokenPolicy() => new(Issuer, Audience, AccessTokenLifetime);
}

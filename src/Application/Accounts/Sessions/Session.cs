using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>A session and its tokens.</summary>
/// <param name="Role">The role of the account.</param>
/// <param name="Name">The name of the account.</param>
/// <param name="AccessToken">Authenticates requests during its lifetime.</param>
/// <param name="RefreshToken">Valid for one refresh of the session.</param>
/// <param name="RefreshTokenLifetime">Shorter than usual at the end of the session.</param>
public sealed record Session(
    SessionKey Key,
    AccountRole Role,
    string Name,
    string AccessToken,
    TimeSpan AccessTokenLifetime,
    string RefreshToken,
    TimeSpan RefreshTokenLifetime);

/// <summary>The lifetime of sessions.</summary>
/// <param name="RefreshTokenLifetime">The longest time between two refreshes.</param>
/// <param name="SessionLifetime">The longest time from the login to the last refresh.</param>
public sealed record SessionPolicy(TimeSpan RefreshTokenLifetime, TimeSpan SessionLifetime);

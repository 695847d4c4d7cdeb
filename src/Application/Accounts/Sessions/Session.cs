namespace Shop.Application.Accounts.Sessions;

/// <summary>The tokens of a session.</summary>
/// <param name="AccessToken">Authenticates requests during its lifetime.</param>
/// <param name="RefreshToken">Valid for one refresh of the session.</param>
public sealed record Session(string AccessToken, TimeSpan AccessTokenLifetime, string RefreshToken, TimeSpan RefreshTokenLifetime);

/// <summary>The lifetime of sessions.</summary>
/// <param name="RefreshTokenLifetime">The longest time between two refreshes.</param>
public sealed record SessionPolicy(TimeSpan RefreshTokenLifetime);

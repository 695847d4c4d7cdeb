namespace Shop.Application.Accounts;

/// <summary>What a client holds after logging in.</summary>
/// <param name="AccessToken">Says who is asking, for as long as it lives.</param>
/// <param name="RefreshToken">Good for one new session in place of this one.</param>
public sealed record Session(string AccessToken, TimeSpan AccessTokenLifetime, string RefreshToken, TimeSpan RefreshTokenLifetime);

/// <summary>How long a client stays logged in.</summary>
/// <param name="RefreshTokenLifetime">From one refresh to the next at the latest.</param>
public sealed record SessionPolicy(TimeSpan RefreshTokenLifetime);

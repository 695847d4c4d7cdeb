using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>Makes the token that says who is asking.</summary>
public interface IAccessTokenIssuer
{
    /// <param name="session">The family of the refresh tokens that the session goes on with.</param>
    AccessToken Issue(Account account, Guid session, DateTimeOffset at);
}

/// <summary>A signed token and how long it lives.</summary>
public sealed record AccessToken(string Value, TimeSpan Lifetime);

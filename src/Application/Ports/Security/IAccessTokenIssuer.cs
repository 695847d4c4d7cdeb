using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Security;

/// <summary>Issues signed access tokens. Does not access the database.</summary>
public interface IAccessTokenIssuer
{
    /// <param name="session">The token family of the session, included in the token.</param>
    AccessToken Issue(Account account, Guid session, DateTimeOffset at);
}

/// <summary>A signed token and its lifetime.</summary>
public sealed record AccessToken(string Value, TimeSpan Lifetime);

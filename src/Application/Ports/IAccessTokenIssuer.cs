using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>Makes the token that says who is asking.</summary>
public interface IAccessTokenIssuer
{
    AccessToken Issue(Account account, DateTimeOffset at);
}

/// <summary>A signed token and how long it lives.</summary>
public sealed record AccessToken(string Value, TimeSpan Lifetime);

using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Testing.Fakes;

/// <summary>Tokens that can be read with the naked eye.</summary>
public sealed class FakeAccessTokenIssuer : IAccessTokenIssuer
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public AccessToken Issue(Account account, Guid session, DateTimeOffset at) =>
        new($"{account.Id}/{account.Role}/{session:N}/{at:O}", Lifetime);
}

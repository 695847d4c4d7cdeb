using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Testing.Fakes;

/// <summary>Issues tokens in plain text.</summary>
public sealed class FakeAccessTokenIssuer : IAccessTokenIssuer
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public AccessToken Issue(Account account, Guid session, DateTimeOffset at) =>
        new($"{account.Id}/{account.Role}/{session:N}/{at:O}", Lifetime);
}

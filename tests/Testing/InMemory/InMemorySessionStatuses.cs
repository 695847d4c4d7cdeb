using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

internal sealed class InMemorySessionStatuses(InMemorySession session) : ISessionStatuses
{
    public Task<IReadOnlyDictionary<SessionKey, SessionStatus>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation)
    {
        var over = session.State.All<RefreshToken>().Where(token => token.RevokedAt is not null).Select(token => token.Family).ToHashSet();
        var accounts = session.State.All<Account>().Where(account => account.MayLogIn).ToDictionary(account => account.Id);
        return Task.FromResult<IReadOnlyDictionary<SessionKey, SessionStatus>>(
            sessions.Where(key => accounts.ContainsKey(key.Account) && !over.Contains(key.Session))
                .ToDictionary(key => key, key => new SessionStatus(accounts[key.Account].Role, accounts[key.Account].PasswordExpiresAt is not null)));
    }
}

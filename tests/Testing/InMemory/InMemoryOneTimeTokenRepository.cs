using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryOneTimeTokenRepository(InMemorySession session) : IOneTimeTokenRepository
{
    public void Add(OneTimeToken token) => session.Work.Add(token);

    public Task<OneTimeToken?> Find(OneTimeTokenId id, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<OneTimeToken>().SingleOrDefault(token => token.Id == id) is { } stored ? EntityCopy.Of(stored) : null);

    public async Task<IReadOnlyList<OneTimeToken>> LockAllOf(AccountId account, TokenPurpose purpose, CancellationToken cancellation)
    {
        await session.Work.Lock($"tokens of {account}", cancellation);
        return await session.Lock<OneTimeToken>(token => token.AccountId == account && token.Purpose == purpose, cancellation);
    }
}

using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryRefreshTokenRepository(InMemorySession session) : IRefreshTokenRepository
{
    public void Add(RefreshToken token) => session.Work.Add(token);

    public async Task<RefreshToken?> Lock(string hash, CancellationToken cancellation)
    {
        var member = session.State.All<RefreshToken>().SingleOrDefault(token => token.Hash == hash);
        return member is null ? null : (await LockAllOf(member.AccountId, cancellation)).Single(token => token.Hash == hash);
    }

    public Task<IReadOnlyList<RefreshToken>> FindLive(AccountId account, DateTimeOffset at, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RefreshToken>>(
            [.. session.State.All<RefreshToken>().Where(token => token.AccountId == account && token.IsLive(at)).Select(EntityCopy.Of)]);

    public async Task<bool> EndSession(AccountId account, Guid family, DateTimeOffset at, CancellationToken cancellation)
    {
        var tokens = (await LockAllOf(account, cancellation)).Where(token => token.Family == family && token is { WasUsed: false, RevokedAt: null }).ToList();
        var isLive = tokens.Exists(token => token.IsLive(at));
        tokens.ForEach(token => token.Revoke(at));
        return isLive;
    }

    public async Task EndSessions(AccountId account, Guid? except, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var token in await LockAllOf(account, cancellation))
        {
            if (token is { WasUsed: false, RevokedAt: null } && token.Family != except)
                token.Revoke(at);
        }
    }

    private async Task<IReadOnlyList<RefreshToken>> LockAllOf(AccountId account, CancellationToken cancellation)
    {
        await session.Work.Lock($"tokens of {account}", cancellation);
        return await session.Lock<RefreshToken>(token => token.AccountId == account, cancellation);
    }
}

using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryRefreshTokenRepository(InMemorySession session) : IRefreshTokenRepository
{
    public void Add(RefreshToken token) => session.Work.Add(token);

    public async Task<IReadOnlyList<RefreshToken>> LockFamilyOf(string hash, CancellationToken cancellation)
    {
        var member = session.State.All<RefreshToken>().SingleOrDefault(token => token.Hash == hash);
        if (member is null)
            return [];

        return [.. (await LockAllOf(member.AccountId, cancellation)).Where(token => token.Family == member.Family)];
    }

    public Task<IReadOnlyList<RefreshToken>> FindLive(AccountId account, DateTimeOffset at, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RefreshToken>>(
            [.. session.State.All<RefreshToken>().Where(token => token.AccountId == account && token.IsLive(at)).Select(EntityCopy.Of)]);

    public async Task<IReadOnlyList<RefreshToken>> LockAllOf(AccountId account, CancellationToken cancellation)
    {
        await session.Work.Lock($"tokens of {account}", cancellation);
        return await session.Lock<RefreshToken>(token => token.AccountId == account, cancellation);
    }
}

using Shop.Application.Ports;
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

        await session.Work.Lock($"family {member.Family}", cancellation);
        return await session.Lock<RefreshToken>(token => token.Family == member.Family, cancellation);
    }
}

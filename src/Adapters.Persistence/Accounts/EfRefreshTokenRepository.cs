using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfRefreshTokenRepository(ShopDbContext db) : IRefreshTokenRepository
{
    public void Add(RefreshToken token) => db.RefreshTokens.Add(token);

    public async Task<IReadOnlyList<RefreshToken>> LockFamilyOf(string hash, CancellationToken cancellation)
    {
        var one = await db.RefreshTokens.AsNoTracking().FirstOrDefaultAsync(token => token.Hash == hash, cancellation);
        if (one is null)
            return [];

        // Row locks would not prevent a new token from joining the family.
        await db.LockAccount(one.AccountId, cancellation);
        return await db.RefreshTokens.Where(token => token.Family == one.Family).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<RefreshToken>> FindLive(AccountId account, DateTimeOffset at, CancellationToken cancellation) =>
        await db.RefreshTokens.AsNoTracking()
            .Where(token => token.AccountId == account && token.UsedAt == null && token.RevokedAt == null && token.ExpiresAt > at)
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<RefreshToken>> LockAllOf(AccountId account, CancellationToken cancellation)
    {
        await db.LockAccount(account, cancellation);
        return await db.RefreshTokens.Where(token => token.AccountId == account).ToListAsync(cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
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

        // A lock on the rows would not keep a new member from joining.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"family:" + one.Family}, 0))", cancellation);
        return await db.RefreshTokens.Where(token => token.Family == one.Family).ToListAsync(cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfRefreshTokenRepository(ShopDbContext db) : IRefreshTokenRepository
{
    public void Add(RefreshToken token) => db.RefreshTokens.Add(token);

    public async Task<RefreshToken?> Lock(string hash, CancellationToken cancellation) =>
        (await db.RefreshTokens.FromSql($"SELECT * FROM refresh_tokens WHERE hash = {hash} FOR UPDATE").ToListAsync(cancellation))
            .SingleOrDefault();

    public async Task<IReadOnlyList<RefreshToken>> LockFamily(Guid family, CancellationToken cancellation) =>
        await db.RefreshTokens
            .FromSql($"SELECT * FROM refresh_tokens WHERE family = {family} ORDER BY hash FOR UPDATE")
            .ToListAsync(cancellation);
}

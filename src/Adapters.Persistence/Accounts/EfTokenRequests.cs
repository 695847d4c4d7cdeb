using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfTokenRequests(ShopDbContext db) : ITokenRequests
{
    public void Add(TokenRequest request) => db.TokenRequests.Add(request);

    public async Task<IReadOnlyList<TokenRequest>> LockSince(IReadOnlyCollection<string> keys, DateTimeOffset from, CancellationToken cancellation)
    {
        // In one order, so that two requests with the same keys do not wait for each other.
        foreach (var key in keys.Order(StringComparer.Ordinal))
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"token:" + key}, 0))", cancellation);
        return await db.TokenRequests.AsNoTracking().Where(request => keys.Contains(request.Key) && request.At > from).ToListAsync(cancellation);
    }
}

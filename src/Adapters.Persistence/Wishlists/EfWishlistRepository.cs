using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Adapters.Persistence.Wishlists;

internal sealed class EfWishlistRepository(ShopDbContext db) : IWishlistRepository
{
    public void Add(WishlistEntry entry) => db.WishlistEntries.Add(entry);

    public void Remove(WishlistEntry entry) => db.WishlistEntries.Remove(entry);

    public Task<WishlistEntry?> Find(AccountId owner, ProductId product, CancellationToken cancellation) =>
        db.WishlistEntries.FirstOrDefaultAsync(entry => entry.OwnerId == owner && entry.ProductId == product, cancellation);

    public async Task<WishlistEntry?> Lock(AccountId owner, ProductId product, CancellationToken cancellation)
    {
        // There may be no row to lock yet.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"wishlist:{owner}:{product}"}, 0))", cancellation);
        return await Find(owner, product, cancellation);
    }

    public async Task<Page<WishlistEntry>> List(AccountId owner, PageRequest page, CancellationToken cancellation)
    {
        var own = db.WishlistEntries.AsNoTracking().Where(entry => entry.OwnerId == owner);
        var rest = own;
        if (page.After is { } after)
        {
            var (at, id) = (after.Time(0), after.Id<ProductId>(1));
            rest = rest.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.AddedAt, entry.ProductId), ValueTuple.Create(at, id)));
        }

        var entries = await rest.OrderByDescending(entry => entry.AddedAt).ThenByDescending(entry => entry.ProductId)
            .Take(page.Limit + 1).ToListAsync(cancellation);
        return await entries.ToPage(page, CursorAt, own, cancellation);
    }

    public Task Clear(AccountId owner, CancellationToken cancellation) =>
        db.WishlistEntries.Where(entry => entry.OwnerId == owner).ExecuteDeleteAsync(cancellation);

    private static Cursor CursorAt(WishlistEntry entry) =>
        new(entry.AddedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), entry.ProductId.ToString());
}

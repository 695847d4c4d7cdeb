using Shop.Application.Messaging;
using Shop.Application.Ports.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryWishlistRepository(InMemorySession session) : IWishlistRepository
{
    private static readonly KeysetOrder<WishlistEntry> LastFirst = new(
        "added", entry => $"{entry.AddedAt.UtcTicks:D19}", entry => entry.ProductId.ToString(), id => ProductId.TryParse(id, null, out _), Descending: true);

    public void Add(WishlistEntry entry) => session.Work.Add(entry);

    public void Remove(WishlistEntry entry) => session.Work.Remove(EntityKey.Of(entry));

    public Task<WishlistEntry?> Find(AccountId owner, ProductId product, CancellationToken cancellation) =>
        Task.FromResult(Of(owner).SingleOrDefault(entry => entry.ProductId == product));

    public async Task<WishlistEntry?> Lock(AccountId owner, ProductId product, CancellationToken cancellation)
    {
        await session.Work.Lock($"wishlist {owner} {product}", cancellation);
        return await Find(owner, product, cancellation);
    }

    public Task<Page<WishlistEntry>> List(AccountId owner, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(LastFirst.Take(page, Of(owner)));

    public Task Clear(AccountId owner, CancellationToken cancellation)
    {
        foreach (var entry in Of(owner).ToList())
            Remove(entry);
        return Task.CompletedTask;
    }

    private IEnumerable<WishlistEntry> Of(AccountId owner) => session.State.All<WishlistEntry>().Where(entry => entry.OwnerId == owner);
}

using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared.Texts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryProductRepository(InMemorySession session) : IProductRepository
{
    public void Add(Product product) => session.Work.Add(product);

    public Task<Product?> Find(ProductId id, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Product>(product => product.Id == id && product.DeletedAt is null));

    public Task<IReadOnlyList<Product>> FindAll(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Product>(product => ids.Contains(product.Id) && product.DeletedAt is null));

    public Task<IReadOnlyList<Product>> FindBySku(IReadOnlyCollection<string> skus, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Product>(product => skus.Any(sku => CaseFolding.Of(sku) == CaseFolding.Of(product.Sku)) && product.DeletedAt is null));

    public Task<IReadOnlyList<Product>> FindPublishedOf(AccountId seller, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Product>>([.. session.FindAll<Product>(product => product.SellerId == seller && product.IsOrderable).Take(limit)]);

    public Task<int> CountInactiveOf(AccountId seller, DateTimeOffset changedFrom, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Product>(product =>
            product.SellerId == seller && product is { Status: ProductStatus.Inactive, DeletedAt: null } && product.UpdatedAt >= changedFrom).Count);

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        await session.Work.Lock($"slug {wanted}", cancellation);
        var taken = session.State.All<Product>().Where(product => product.DeletedAt is null).Select(product => product.Slug).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(wanted)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").First(slug => !taken.Contains(slug))
            : wanted;
    }
}

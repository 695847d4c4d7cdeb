using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryProductRepository(InMemorySession session) : IProductRepository
{
    public void Add(Product product) => session.Work.Add(product);

    public Task<Product?> Find(ProductId id, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Product>(product => product.Id == id && product.DeletedAt is null));

    public Task<IReadOnlyList<Product>> FindAll(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Product>(product => ids.Contains(product.Id) && product.DeletedAt is null));

    public Task<IReadOnlyList<Product>> FindBySku(IReadOnlyCollection<string> skus, CancellationToken cancellation) =>
        Task.FromResult(session.FindAll<Product>(product => skus.Contains(product.Sku, StringComparer.OrdinalIgnoreCase) && product.DeletedAt is null));

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        await session.Work.Lock($"slug {wanted}", cancellation);
        var taken = session.State.All<Product>().Where(product => product.DeletedAt is null).Select(product => product.Slug).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(wanted)
            ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").First(slug => !taken.Contains(slug))
            : wanted;
    }
}

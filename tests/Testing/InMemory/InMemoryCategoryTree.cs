using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCategoryTree(InMemorySession session) : ICategoryTree
{
    public async Task<CategoryTree> Lock(CancellationToken cancellation)
    {
        await session.Work.Lock("categories", cancellation);
        return new CategoryTree(session.State.All<Category>().ToDictionary(category => category.Id, category => category.ParentId));
    }

    public Task<IReadOnlyList<Counted<Category>>> ReadAll(bool isCounted, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Counted<Category>>>(
        [.. session.State.All<Category>().OrderBy(category => category.Name.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(category => isCounted ? Count(category) : new Counted<Category>(category, ProductCount: 0))]);

    private Counted<Category> Count(Category category)
    {
        var below = Below(category.Id).ToHashSet();
        return new Counted<Category>(
            category, session.State.All<Product>().LongCount(product => product.IsOrderable && product.CategoryIds.Any(below.Contains)));
    }

    private IEnumerable<CategoryId> Below(CategoryId id) =>
        session.State.All<Category>().Where(category => category.ParentId == id).SelectMany(category => Below(category.Id)).Prepend(id);
}

using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCategoryTree(InMemorySession session) : ICategoryTree
{
    public async Task<CategoryTree> Lock(CancellationToken cancellation)
    {
        await session.Work.Lock("categories", cancellation);
        return new CategoryTree(session.State.All<Category>().ToDictionary(category => category.Id, category => category.ParentId));
    }

    public Task<IReadOnlyList<Counted<Category>>> ReadAll(CancellationToken cancellation)
    {
        var reader = new InMemoryTaxonReader<Category, CategoryId>(session);
        return Task.FromResult<IReadOnlyList<Counted<Category>>>(
            [.. session.State.All<Category>().OrderBy(category => category.Name.ToLowerInvariant(), StringComparer.Ordinal).Select(reader.Count)]);
    }
}

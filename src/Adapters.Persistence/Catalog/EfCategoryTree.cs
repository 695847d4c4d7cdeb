using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfCategoryTree(ShopDbContext db, CountConcurrency concurrency) : ICategoryTree
{
    public async Task<CategoryTree> Lock(CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLocks.Categories})", cancellation);
        return new CategoryTree(await db.Categories
            .Select(category => new { category.Id, category.ParentId })
            .ToDictionaryAsync(category => category.Id, category => category.ParentId, cancellation));
    }

    public Task<IReadOnlyList<Counted<Category>>> ReadAll(bool isCounted, CancellationToken cancellation) =>
        new EfTaxonReader<Category, CategoryId>(db, concurrency).ReadAll(isCounted, cancellation);
}

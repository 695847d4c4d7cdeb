using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfCategoryRepository(ShopDbContext db) : ICategoryRepository
{
    public void Add(Category category) => db.Categories.Add(category);

    public async Task<IReadOnlyList<Category>> FindAll(IReadOnlyCollection<CategoryId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await db.Categories.Where(category => ids.Contains(category.Id)).ToListAsync(cancellation);
}

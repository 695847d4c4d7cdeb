using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfProductRepository(ShopDbContext db) : IProductRepository
{
    public void Add(Product product)
    {
        db.Add(product);
        db.Variants.Add(VariantRecord.DefaultOf(product));
    }

    public Task<Product?> Find(ProductId id, CancellationToken cancellation) =>
        db.Products.FirstOrDefaultAsync(product => product.Id == id, cancellation);

    public async Task<IReadOnlyList<Product>> FindAll(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        await db.Products.Where(product => ids.Contains(product.Id)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Product>> FindBySku(IReadOnlyCollection<string> skus, CancellationToken cancellation)
    {
        string[] folded = [.. skus.Select(CaseFolding.Of)];
        return await db.Products
            .Where(product => folded.Contains(EF.Property<string>(product, ProductConfiguration.FoldedSku)))
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Product>> FindPublishedOf(AccountId seller, int limit, CancellationToken cancellation) =>
        await db.Products.Where(product => product.SellerId == seller && product.Status == ProductStatus.Published)
            .OrderBy(product => product.Id)
            .Take(limit)
            .ToListAsync(cancellation);

    public Task<int> CountInactiveOf(AccountId seller, DateTimeOffset changedFrom, CancellationToken cancellation) =>
        db.Products.CountAsync(
            product => product.SellerId == seller && product.Status == ProductStatus.Inactive && product.UpdatedAt >= changedFrom, cancellation);

    public async Task<string> FindFreeSlug(string wanted, CancellationToken cancellation)
    {
        // Serializes concurrent requests for one slug; otherwise the second would fail with a conflict on a slug that its request does not
        // contain.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"slug:" + wanted}, 0))", cancellation);

        return await FreeSlug.Find(wanted, candidates => db.Products
            .Where(product => candidates.Contains(product.Slug))
            .Select(product => product.Slug)
            .ToListAsync(cancellation));
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfProductExport(ShopDbContext db) : IProductExport
{
    public async Task<Page<ExportedProduct>> Next(Cursor? after, int count, CancellationToken cancellation)
    {
        var products = db.Products.AsNoTracking();
        if (after is not null)
        {
            var last = after.Text(0);
            products = products.Where(product => string.Compare(EF.Property<string>(product, ProductConfiguration.FoldedSku), last) > 0);
        }

        var rows = await (
            from product in products.OrderBy(product => EF.Property<string>(product, ProductConfiguration.FoldedSku)).Take(count + 1)
            join variant in db.Variants on product.Id equals variant.ProductId
            join stock in db.Stocks on variant.Id equals stock.VariantId
            join maker in db.Set<Brand>() on product.BrandId equals maker.Id into brands
            from brand in brands.DefaultIfEmpty()
            join part in db.Set<Collection>() on product.CollectionId equals part.Id into collections
            from collection in collections.DefaultIfEmpty()
            orderby EF.Property<string>(product, ProductConfiguration.FoldedSku)
            select new Row(
                product,
                EF.Property<string>(product, ProductConfiguration.FoldedSku),
                stock.OnHand,
                brand == null ? null : brand.Name,
                collection == null ? null : collection.Name)).ToListAsync(cancellation);
        var page = await rows.ToPage(new PageRequest(count), row => new Cursor(row.FoldedSku), products, cancellation);
        var categories = await Slugs<Category, CategoryId>(page.Items.SelectMany(row => row.Product.CategoryIds), cancellation);
        var tags = await Slugs<Tag, TagId>(page.Items.SelectMany(row => row.Product.TagIds), cancellation);
        return new Page<ExportedProduct>([.. page.Items.Select(row => row.ToExported(categories, tags))], page.HasMore, page.Next);
    }

    private async Task<Dictionary<TId, string>> Slugs<TTaxon, TId>(IEnumerable<TId> wanted, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        TId[] ids = [.. wanted.Distinct()];
        return ids.Length == 0
            ? []
            : await db.Set<TTaxon>().AsNoTracking()
                .Where(taxon => ids.Contains(taxon.Id))
                .ToDictionaryAsync(taxon => taxon.Id, taxon => taxon.Slug, cancellation);
    }

    private sealed record Row(Product Product, string FoldedSku, int OnHand, string? Brand, string? Collection)
    {
        public ExportedProduct ToExported(Dictionary<CategoryId, string> categories, Dictionary<TagId, string> tags) =>
            new(
                Product.Sku,
                Product.Slug,
                Product.Name,
                Product.Description,
                Brand,
                [.. Product.CategoryIds.Where(categories.ContainsKey).Select(id => categories[id])],
                [.. Product.TagIds.Where(tags.ContainsKey).Select(id => tags[id])],
                Collection,
                Product.Unit,
                Product.Price,
                Product.SalePrice,
                Product.Status,
                Product.Images,
                OnHand);
    }
}

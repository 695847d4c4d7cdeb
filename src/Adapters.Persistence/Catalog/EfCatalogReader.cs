using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfCatalogReader(ShopDbContext db) : ICatalogReader
{
    public Task<ProductDetails?> Find(ProductId id, Actor? visitor, CancellationToken cancellation) =>
        FindOne(db.Products.Where(product => product.Id == id), visitor, cancellation);

    public Task<ProductDetails?> FindBySlug(string slug, Actor? visitor, CancellationToken cancellation) =>
        FindOne(db.Products.Where(product => product.Slug == slug), visitor, cancellation);

    public Task<ProductDetails?> FindBySku(string sku, Actor? visitor, CancellationToken cancellation)
    {
        var folded = sku.ToLowerInvariant();
        var one = db.Products.Where(product => EF.Property<string>(product, ProductConfiguration.FoldedSku) == folded);
        return FindOne(one, visitor, cancellation);
    }

    public async Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return [];

        var published = db.Products.Where(product => ids.Contains(product.Id) && product.Status == ProductStatus.Published);
        return await ToDetails(await Rows(published).ToListAsync(cancellation), cancellation);
    }

    public Task<Page<ProductDetails>> Browse(ProductFilter filter, ProductSort sort, PageRequest page, CancellationToken cancellation) =>
        List(db.Products.Where(product => product.Status == ProductStatus.Published).Matching(filter, db), sort, page, cancellation);

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation) =>
        List(
            db.Products.Where(product => product.SellerId == seller && (status == null || product.Status == status)),
            ProductSort.Newest, page, cancellation);

    public async Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation)
    {
        Guid[] categories = [.. product.Categories.Select(category => category.Id.Value)];
        var related = await db.Database.SqlQuery<Guid>(
            $"""
            SELECT id AS "Value" FROM products
            WHERE deleted_at IS NULL AND status = 'Published' AND id <> {product.Id.Value} AND category_ids && {categories}
            ORDER BY cardinality(ARRAY(SELECT unnest(category_ids) INTERSECT SELECT unnest({categories}))) DESC, id DESC
            LIMIT {limit}
            """).ToListAsync(cancellation);
        var found = await FindPublished(related.ConvertAll(ProductId.From), cancellation);
        return [.. found.OrderBy(other => related.IndexOf(other.Id.Value))];
    }

    private async Task<Page<ProductDetails>> List(
        IQueryable<Product> matching, ProductSort sort, PageRequest page, CancellationToken cancellation)
    {
        var rows = await Rows(matching.InOrder(sort, page.After).Take(page.Limit + 1)).ToListAsync(cancellation);
        var part = await rows.ToPage(page, row => ProductOrder.CursorAt(row, sort), matching, cancellation);
        return new Page<ProductDetails>(await ToDetails(part.Items, cancellation), part.HasMore, part.Next, part.Total);
    }

    private async Task<ProductDetails?> FindOne(IQueryable<Product> one, Actor? visitor, CancellationToken cancellation)
    {
        var row = await Rows(one).FirstOrDefaultAsync(cancellation);
        return row is not null && row.Product.IsVisibleTo(visitor) ? (await ToDetails([row], cancellation))[0] : null;
    }

    private IQueryable<ProductRow> Rows(IQueryable<Product> products) =>
        from product in products.AsNoTracking()
        join stock in db.Stocks on product.Id equals stock.ProductId
        join maker in db.Brands on product.BrandId equals maker.Id into brands
        from brand in brands.DefaultIfEmpty()
        join owner in db.Accounts on product.SellerId equals owner.Id into sellers
        from seller in sellers.DefaultIfEmpty()
        join part in db.Collections on product.CollectionId equals part.Id into parts
        from collection in parts.DefaultIfEmpty()
        select new ProductRow(
            product,
            EF.Property<string>(product, ProductConfiguration.FoldedName),
            stock.OnHand - stock.Reserved,
            stock.Version,
            brand == null ? null : brand.Name,
            collection,
            seller == null ? null : seller.Profile.StoreName);

    private async Task<IReadOnlyList<ProductDetails>> ToDetails(IReadOnlyList<ProductRow> rows, CancellationToken cancellation)
    {
        var categories = await Labels<Category, CategoryId>(rows.SelectMany(row => row.Product.CategoryIds), cancellation);
        var tags = await Labels<Tag, TagId>(rows.SelectMany(row => row.Product.TagIds), cancellation);
        return [.. rows.Select(row => row.ToDetails(categories, tags))];
    }

    private async Task<Dictionary<TId, LabelOf<TId>>> Labels<TLabel, TId>(IEnumerable<TId> wanted, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        TId[] ids = [.. wanted.Distinct()];
        return ids.Length == 0
            ? []
            : await db.Set<TLabel>().AsNoTracking()
                .Where(label => ids.Contains(label.Id))
                .Select(label => new LabelOf<TId>(label.Id, label.Name, label.Slug))
                .ToDictionaryAsync(label => label.Id, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog;

internal sealed class EfCatalogReader(ShopDbContext db) : ICatalogReader
{
    private static readonly string ById = ProductSql.ReadWhere("p.id = @wanted");
    private static readonly string BySlug = ProductSql.ReadWhere("p.slug = @wanted");
    private static readonly string BySku = ProductSql.ReadWhere("p.folded_sku = lower(@wanted)");
    private static readonly string PublishedByIds = ProductSql.ReadWhere("p.status = 'Published' AND p.id = ANY (@wanted)");

    /// <summary>Of a large category only the newest are compared.</summary>
    private static readonly string Related = ProductSql.Read(
        """
        SELECT id, '' AS key FROM (
            SELECT p.id, p.category_ids, p.tag_ids FROM products p
            WHERE p.deleted_at IS NULL AND p.status = 'Published' AND p.id <> @wanted AND (p.category_ids && @categories OR p.tag_ids && @tags)
            ORDER BY p.id DESC LIMIT 2000) AS relatives
        ORDER BY cardinality(ARRAY(SELECT unnest(category_ids) INTERSECT SELECT unnest(@categories)))
            + cardinality(ARRAY(SELECT unnest(tag_ids) INTERSECT SELECT unnest(@tags))) DESC, id DESC
        LIMIT @limit
        """);

    private (ProductFilter Filter, FoundFilter Found)? _last;

    public Task<ProductDetails?> Find(ProductId id, Actor? visitor, CancellationToken cancellation) =>
        FindOne(ById, new NpgsqlParameter<Guid>("wanted", id.Value), visitor, cancellation);

    public Task<ProductDetails?> FindBySlug(string slug, Actor? visitor, CancellationToken cancellation) =>
        FindOne(BySlug, new NpgsqlParameter<string>("wanted", slug), visitor, cancellation);

    public Task<ProductDetails?> FindBySku(string sku, Actor? visitor, CancellationToken cancellation) =>
        FindOne(BySku, new NpgsqlParameter<string>("wanted", sku), visitor, cancellation);

    public async Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : ToDetails(await Rows(PublishedByIds, [Guids("wanted", ids.Select(id => id.Value))], cancellation));

    public async Task<Page<ProductDetails>> Browse(
        ProductFilter filter, Actor? visitor, ProductSort sort, PageRequest page, CancellationToken cancellation)
    {
        var found = await FindNamed(filter, cancellation);
        if (found.IsImpossible)
            return new Page<ProductDetails>([], false, null, page.WithTotal ? 0 : null);

        // Words that are no words match everything, and everything is equally relevant.
        return sort == ProductSort.Relevance && found.Words is not null
            ? await List(() => ProductConditions.Of(filter, found, visitor), RelevanceOrder.Page, RelevanceOrder.CursorAt, page, cancellation)
            : await List(() => ProductConditions.Of(filter, found, visitor), ProductOrder.By(sort), page, cancellation);
    }

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation) =>
        List(() => ProductConditions.OfSeller(seller, status), ProductOrder.By(ProductSort.Newest), page, cancellation);

    public async Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation) =>
        ToDetails(await Rows(
            Related,
            [
                new NpgsqlParameter<Guid>("wanted", product.Id.Value),
                Guids("categories", product.Categories.Select(category => category.Id.Value)),
                Guids("tags", product.Tags.Select(tag => tag.Id.Value)),
                new NpgsqlParameter<int>("limit", limit),
            ],
            cancellation));

    public async Task<ProductFacets> CountFacets(ProductFilter filter, Actor? visitor, CancellationToken cancellation)
    {
        var found = await FindNamed(filter, cancellation);
        if (found.IsImpossible)
            return ProductFacets.None;

        var conditions = ProductConditions.Of(filter, found, visitor);
        conditions.AddParameter("least_of_bands", PriceBand.All.Select(band => band.Least).ToArray());
        conditions.AddParameter("most_of_bands", PriceBand.All.Select(band => band.Most ?? long.MaxValue).ToArray());
        var rows = await db.Database.SqlQueryRaw<FacetRow>(FacetSql.Count(conditions.Sql), conditions.Parameters).ToListAsync(cancellation);
        return FacetRow.ToFacets(rows);
    }

    /// <summary>A list and its facets have one filter.</summary>
    private async Task<FoundFilter> FindNamed(ProductFilter filter, CancellationToken cancellation)
    {
        if (_last is not { } last || last.Filter != filter)
            _last = last = (filter, await FoundFilter.Of(filter, db, cancellation));
        return last.Found;
    }

    private Task<Page<ProductDetails>> List(Func<ProductConditions> conditions, ProductOrder order, PageRequest page, CancellationToken cancellation) =>
        List(conditions, order.Page, order.CursorAt, page, cancellation);

    private async Task<Page<ProductDetails>> List(
        Func<ProductConditions> conditions,
        Func<ProductConditions, PageRequest, string> order,
        Func<ProductRow, Cursor> cursorAt,
        PageRequest page,
        CancellationToken cancellation)
    {
        var wanted = conditions();
        var sql = ProductSql.Read(order(wanted, page));
        var rows = await Rows(sql, wanted.Parameters, cancellation);
        var hasMore = rows.Count > page.Limit;
        if (hasMore)
            rows.RemoveAt(page.Limit);
        return new Page<ProductDetails>(
            ToDetails(rows), hasMore, hasMore ? cursorAt(rows[^1]) : null, page.WithTotal ? await Count(conditions(), cancellation) : null);
    }

    private async Task<long> Count(ProductConditions conditions, CancellationToken cancellation)
    {
        var sql = $"SELECT count(*) AS \"Value\" FROM products p WHERE {conditions.Sql}";
        return (await db.Database.SqlQueryRaw<long>(sql, conditions.Parameters).ToListAsync(cancellation)).Single();
    }

    private async Task<ProductDetails?> FindOne(string sql, NpgsqlParameter wanted, Actor? visitor, CancellationToken cancellation) =>
        (await Rows(sql, [wanted], cancellation)).SingleOrDefault() is { } row && row.IsVisibleTo(visitor) ? row.ToDetails() : null;

    private Task<List<ProductRow>> Rows(string sql, object[] parameters, CancellationToken cancellation) =>
        db.Database.SqlQueryRaw<ProductRow>(sql, parameters).ToListAsync(cancellation);

    private static List<ProductDetails> ToDetails(List<ProductRow> rows) => rows.ConvertAll(row => row.ToDetails());

    private static NpgsqlParameter<Guid[]> Guids(string name, IEnumerable<Guid> values) => new(name, [.. values]);
}

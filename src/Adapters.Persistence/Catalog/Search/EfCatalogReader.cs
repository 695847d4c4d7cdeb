using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Search;

internal sealed class EfCatalogReader(
    ShopDbContext db, DatabaseFailover failover, ListConcurrency concurrency, CountConcurrency counts, LargeCounts largeCounts, WordFrequencies frequencies)
    : ICatalogReader
{
    private static readonly string ById = ProductSql.ReadWhere("p.id = @wanted");
    private static readonly string BySlug = ProductSql.ReadWhere("p.slug = @wanted");
    private static readonly string BySku = ProductSql.ReadWhere("p.folded_sku = fold_case(@wanted)");
    private static readonly string PublishedByIds = ProductSql.ReadWhere("p.status = 'Published' AND p.id = ANY (@wanted)");

    /// <summary>Compares at most the newest 2,000 candidates, which bounds the cost in large categories.</summary>
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

    private readonly ProductPages _pages = new(new DirectStatements(db.Database, failover), largeCounts);
    private (ProductFilter Filter, FoundFilter Found)? _last;

    public Task<ProductDetails?> Find(ProductId id, Actor? actor, CancellationToken cancellation) =>
        FindOne(ById, new NpgsqlParameter<Guid>("wanted", id.Value), actor, cancellation);

    public Task<ProductDetails?> FindBySlug(string slug, Actor? actor, CancellationToken cancellation) =>
        FindOne(BySlug, new NpgsqlParameter<string>("wanted", slug), actor, cancellation);

    public Task<ProductDetails?> FindBySku(string sku, Actor? actor, CancellationToken cancellation) =>
        FindOne(BySku, new NpgsqlParameter<string>("wanted", sku), actor, cancellation);

    public async Task<IReadOnlyList<ProductDetails>> FindPublished(IReadOnlyCollection<ProductId> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : ToDetails(await _pages.Rows(PublishedByIds, [Guids("wanted", ids.Select(id => id.Value))], cancellation));

    public Task<Page<ProductDetails>> Browse(
        ProductFilter filter, Actor? actor, ProductSort sort, PageRequest page, CancellationToken cancellation) =>
        page.WithTotal
            ? counts.Take(() => concurrency.Take(() => Find(filter, actor, sort, page, cancellation), cancellation), cancellation)
            : concurrency.Take(() => Find(filter, actor, sort, page, cancellation), cancellation);

    private async Task<Page<ProductDetails>> Find(
        ProductFilter filter, Actor? actor, ProductSort sort, PageRequest page, CancellationToken cancellation)
    {
        if (!page.WithTotal && FoundFilter.Unseen(filter) is { IsImpossible: false } unseen)
            return await BrowseUnseen(filter, unseen, actor, sort, page, cancellation);

        var found = await FindNamed(filter, cancellation);
        return found.IsImpossible
            ? Page<ProductDetails>.Empty(page)
            : await _pages.Read(ListOf(filter, found, actor, sort), page, StoredCount.Of(filter, found), cancellation);
    }

    public Task<Page<ProductDetails>> OfSeller(AccountId seller, ProductStatus? status, PageRequest page, CancellationToken cancellation) =>
        _pages.Read(ProductList.Of(() => ProductConditions.OfSeller(seller, status), ProductSort.Newest), page, null, cancellation);

    public async Task<IReadOnlyList<ProductDetails>> FindRelated(ProductDetails product, int limit, CancellationToken cancellation) =>
        ToDetails(await _pages.Rows(
            Related,
            [
                new NpgsqlParameter<Guid>("wanted", product.Id.Value),
                Guids("categories", product.Categories.Select(category => category.Id.Value)),
                Guids("tags", product.Tags.Select(tag => tag.Id.Value)),
                new NpgsqlParameter<int>("limit", limit),
            ],
            cancellation));

    public Task<ProductFacets> CountFacets(ProductFilter filter, Actor? actor, CancellationToken cancellation) =>
        counts.Take(() => CountFacetsOf(filter, actor, cancellation), cancellation);

    private async Task<ProductFacets> CountFacetsOf(ProductFilter filter, Actor? actor, CancellationToken cancellation)
    {
        var found = await FindNamed(filter, cancellation);
        if (found.IsImpossible)
            return ProductFacets.None;

        var conditions = ProductConditions.Of(filter, found, actor);
        conditions.AddParameter("least_of_bands", PriceBand.All.Select(band => band.Least).ToArray());
        conditions.AddParameter("most_of_bands", PriceBand.All.Select(band => band.Most ?? long.MaxValue).ToArray());
        return await largeCounts.Get(
            conditions.Key,
            async () => FacetRow.ToFacets(await db.Database.SqlQueryRaw<FacetRow>(FacetSql.Count(conditions.Sql), conditions.Parameters).ToListAsync(cancellation)),
            facets => !facets.IsComplete);
    }

    /// <summary>A list and its facets use the same filter, so it is resolved once.</summary>
    private async Task<FoundFilter> FindNamed(ProductFilter filter, CancellationToken cancellation)
    {
        if (_last is not { } last || last.Filter != filter)
            _last = last = (filter, await Split(await FoundFilter.Of(filter, db, cancellation), cancellation));
        return last.Found;
    }

    private async Task<FoundFilter> Split(FoundFilter found, CancellationToken cancellation)
    {
        if (found.Terms is not { } terms)
            return found;
        var (sought, rest) = await frequencies.Split(terms, db, cancellation);
        return found with { Terms = sought, CheckedTerms = rest };
    }

    /// <summary>Reads the page without looking up the filter first; repeats the read with corrected words when nothing matches.</summary>
    private async Task<Page<ProductDetails>> BrowseUnseen(
        ProductFilter filter, FoundFilter literal, Actor? actor, ProductSort sort, PageRequest page, CancellationToken cancellation)
    {
        var unseen = await Split(literal, cancellation);
        var (found, terms) = await _pages.ReadInTwo(ListOf(filter, unseen, actor, sort), unseen.Terms is null ? null : filter.Q, actor, page, cancellation);
        var isCorrected = terms is not null && terms != literal.Terms;
        var likely = isCorrected ? await Split(literal with { Terms = terms }, cancellation) : unseen;
        _last = (filter, likely);
        return isCorrected ? await _pages.Read(ListOf(filter, likely, actor, sort), page, null, cancellation) : found;
    }

    private static ProductList ListOf(ProductFilter filter, FoundFilter found, Actor? actor, ProductSort sort) =>
        sort == ProductSort.Relevance && found.Terms is not null
            ? ProductList.ByRelevance(() => ProductConditions.Of(filter, found, actor))
            : ProductList.Of(() => ProductConditions.Of(filter, found, actor), sort);

    private async Task<ProductDetails?> FindOne(string sql, NpgsqlParameter wanted, Actor? actor, CancellationToken cancellation) =>
        (await _pages.Rows(sql, [wanted], cancellation)).SingleOrDefault() is { } row && row.IsVisibleTo(actor) ? row.ToDetails() : null;

    private static List<ProductDetails> ToDetails(List<ProductRow> rows) => rows.ConvertAll(row => row.ToDetails());

    private static NpgsqlParameter<Guid[]> Guids(string name, IEnumerable<Guid> values) => new(name, [.. values]);
}

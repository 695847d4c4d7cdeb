using Shop.Adapters.Site.Shared;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Site.Admin.Products;

/// <summary>The list of products with its filters and its sort order, as they stand in the address; null matches any.</summary>
/// <param name="Brand">A slug; the same holds for category, tag and collection.</param>
public sealed record ProductListAddress(
    string? Q = null,
    string? Status = null,
    string? Stock = null,
    string? Brand = null,
    string? Category = null,
    string? Tag = null,
    string? Collection = null,
    string? Sort = null)
{
    public ProductSort SortOrder => EnumNames<ProductSort>.TryParse(Sort, out var sort) && sort != ProductSort.Relevance ? sort : ProductSort.Newest;

    internal ListAddress Address => new(
        "/admin/products",
        ("q", TypedText.Line(Q)),
        ("status", TypedText.Line(Status)),
        ("stock", TypedText.Line(Stock)),
        ("brand", TypedText.Line(Brand)),
        ("category", TypedText.Line(Category)),
        ("tag", TypedText.Line(Tag)),
        ("collection", TypedText.Line(Collection)),
        ("sort", TypedText.Line(Sort)));

    /// <summary>The products of a taxon, in every status.</summary>
    public static ProductListAddress Of(TaxonKind kind, string slug) => kind switch
    {
        TaxonKind.Brand => new(Brand: slug),
        TaxonKind.Category => new(Category: slug),
        TaxonKind.Tag => new(Tag: slug),
        _ => new(Collection: slug),
    };

    public ProductFilter ToFilter() => new(
        Q: TypedText.Line(Q),
        Brands: One(Brand),
        Categories: One(Category),
        Tags: One(Tag),
        Collections: One(Collection),
        Statuses: EnumNames<ProductStatus>.TryParse(Status, out var status) ? [status] : Enum.GetValues<ProductStatus>(),
        LowStock: EnumNames<LowStockLevel>.TryParse(Stock, out var level) ? level : null);

    public string ToAddress() => Address.Beginning;

    private static IReadOnlyList<string>? One(string? slug) => TypedText.Line(slug) is { } given ? [given] : null;
}

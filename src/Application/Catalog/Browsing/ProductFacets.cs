using Shop.Domain.Catalog.Taxonomy;


namespace Shop.Application.Catalog.Browsing;

/// <summary>The number of matching products per brand, category, tag and price band.</summary>
/// <param name="Brands">
/// Most products first, at most 100; the same holds for categories and tags. A product also counts for the ancestors of its categories.
/// </param>
/// <param name="Prices">Only bands that contain products, lowest first.</param>
/// <param name="IsComplete">False when more than 10,000 products match; then only the newest 10,001 are counted.</param>
public sealed record ProductFacets(
    IReadOnlyList<TaxonFacet<BrandId>> Brands,
    IReadOnlyList<TaxonFacet<CategoryId>> Categories,
    IReadOnlyList<TaxonFacet<TagId>> Tags,
    IReadOnlyList<PriceFacet> Prices,
    bool IsComplete)
{
    public const int MostCounted = 10_000;
    public const int MostOfAKind = 100;

    public static ProductFacets None { get; } = new([], [], [], [], IsComplete: true);
}

/// <summary>The number of products with a brand, a category or a tag.</summary>
public sealed record TaxonFacet<TId>(TaxonOf<TId> Taxon, long Count);

/// <summary>The number of products in a price band.</summary>
public sealed record PriceFacet(PriceBand Band, long Count);

/// <summary>A range of effective prices in minor units, both bounds inclusive; null for no upper bound.</summary>
public sealed record PriceBand(long Least, long? Most)
{
    private static readonly long[] Bounds = [0, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000];

    /// <summary>All price bands, lowest first, without gaps.</summary>
    public static IReadOnlyList<PriceBand> All { get; } =
        [.. Bounds.Select((least, index) => new PriceBand(least, index + 1 < Bounds.Length ? Bounds[index + 1] - 1 : null))];
}

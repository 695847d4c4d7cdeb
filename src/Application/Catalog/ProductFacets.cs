using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>What a list of products is made of: how many of them have each brand, category and tag, and lie in each band of prices.</summary>
/// <param name="Brands">Most products first, at most 100; categories and tags likewise. A product counts for the categories above its own too.</param>
/// <param name="Prices">Only bands with products in them, cheapest first.</param>
/// <param name="IsComplete">False when more than 100,000 products match: then only the newest 100,001 of them are counted.</param>
public sealed record ProductFacets(
    IReadOnlyList<LabelFacet<BrandId>> Brands,
    IReadOnlyList<LabelFacet<CategoryId>> Categories,
    IReadOnlyList<LabelFacet<TagId>> Tags,
    IReadOnlyList<PriceFacet> Prices,
    bool IsComplete)
{
    public const int MostCounted = 100_000;
    public const int MostOfAKind = 100;

    public static ProductFacets None { get; } = new([], [], [], [], IsComplete: true);
}

/// <summary>How many products have a brand, a category or a tag.</summary>
public sealed record LabelFacet<TId>(LabelOf<TId> Label, long Count);

/// <summary>How many products lie in a band of prices.</summary>
public sealed record PriceFacet(PriceBand Band, long Count);

/// <summary>A band of effective prices, in minor units, both ends inclusive as in a filter; null for no upper end.</summary>
public sealed record PriceBand(long Least, long? Most)
{
    private static readonly long[] Bounds = [0, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000];

    /// <summary>All there are, cheapest first, without gaps.</summary>
    public static IReadOnlyList<PriceBand> All { get; } =
        [.. Bounds.Select((least, index) => new PriceBand(least, index + 1 < Bounds.Length ? Bounds[index + 1] - 1 : null))];
}

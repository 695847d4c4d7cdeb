using Shop.Domain.Catalog.Taxonomy;


namespace Shop.Application.Catalog.Taxonomy;

/// <summary>A taxon with the number of its products.</summary>
/// <param name="ProductCount">The number of published products; for a category including those of its descendants, each once.</param>
public sealed record Counted<TTaxon>(TTaxon Taxon, long ProductCount);

/// <summary>Selects taxa that match all given values; null matches any.</summary>
/// <param name="Q">A part of the name, case-insensitive; 1–200 characters.</param>
/// <param name="Parent">Selects the direct children of this category.</param>
public sealed record TaxonFilter(string? Q = null, CategoryId? Parent = null)
{
    public const int QueryMaxLength = 200;
}

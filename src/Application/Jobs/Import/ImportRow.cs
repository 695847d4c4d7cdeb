using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs.Import;

/// <summary>One row of an import file.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Product">The parsed product; null when the row cannot be parsed.</param>
/// <param name="Errors">Errors found before the row is applied.</param>
public sealed record ImportRow(int Line, ImportedProduct? Product, params IReadOnlyList<RowError> Errors);

/// <summary>The product of an import row.</summary>
/// <param name="Stock">The quantity on hand.</param>
/// <param name="Taxonomy">The taxonomy by name and slug; takes precedence over ids in the fields.</param>
public sealed record ImportedProduct(ProductFields Fields, Optional<int> Stock, ImportedTaxonomy Taxonomy);

/// <summary>The taxonomy of a product by name and slug. The import creates missing entries.</summary>
/// <param name="Brand">The name.</param>
/// <param name="Categories">Slugs.</param>
/// <param name="Tags">Slugs.</param>
/// <param name="Collection">The name.</param>
public sealed record ImportedTaxonomy(
    Optional<string?> Brand, Optional<IReadOnlyList<string>> Categories, Optional<IReadOnlyList<string>> Tags, Optional<string?> Collection)
{
    public static ImportedTaxonomy None { get; } = new(default, default, default, default);
}

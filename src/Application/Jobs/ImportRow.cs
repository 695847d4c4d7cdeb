using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>A row of a file.</summary>
/// <param name="Line">Where it begins; the first line is 1.</param>
/// <param name="Product">What it says; null when it cannot be read.</param>
/// <param name="Errors">Why it cannot be applied; empty unless that is known before trying.</param>
public sealed record ImportRow(int Line, ImportedProduct? Product, params IReadOnlyList<RowError> Errors);

/// <summary>A product as a row tells of it.</summary>
/// <param name="Stock">How many are on hand.</param>
/// <param name="Labels">What it is found under, by name; wins over the ids among the fields.</param>
public sealed record ImportedProduct(ProductFields Fields, Optional<int> Stock, ImportedLabels Labels);

/// <summary>A product's brand, categories, tags and collection in words that mean the same in every store; the store makes those it does not have.</summary>
/// <param name="Brand">By name.</param>
/// <param name="Categories">By slug.</param>
/// <param name="Tags">By slug.</param>
/// <param name="Collection">By name.</param>
public sealed record ImportedLabels(
    Optional<string?> Brand, Optional<IReadOnlyList<string>> Categories, Optional<IReadOnlyList<string>> Tags, Optional<string?> Collection)
{
    public static ImportedLabels None { get; } = new(default, default, default, default);
}

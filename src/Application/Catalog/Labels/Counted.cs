using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>A brand, category, tag or collection with what is found under it.</summary>
/// <param name="ProductCount">How many published products: of a category also those of the categories below it, each once.</param>
public sealed record Counted<TLabel>(TLabel Label, long ProductCount);

/// <summary>Which ones are wanted; null is any.</summary>
/// <param name="Q">Stands in the name, whatever the case; 1–200 characters.</param>
/// <param name="Parent">The categories directly below this one.</param>
public sealed record LabelFilter(string? Q = null, CategoryId? Parent = null)
{
    public const int QueryMaxLength = 200;
}

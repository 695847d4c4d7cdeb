using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>Compares two product descriptions field by field.</summary>
public static class ProductChanges
{
    public static IReadOnlyList<FieldChange> Between(ProductDescription before, ProductDescription after)
    {
        var old = Fields(before);
        return [.. Fields(after)
            .Zip(old, (now, then) => new FieldChange(now.Field, then.Value, now.Value))
            .Where(change => change.Before != change.After)];
    }

    /// <summary>All fields of a description as text, always in the same order.</summary>
    public static IReadOnlyList<(string Field, string? Value)> Fields(ProductDescription product) =>
    [
        ("sku", product.Sku),
        ("slug", product.Slug),
        ("name", product.Name),
        ("description", product.Description),
        ("brandId", product.BrandId?.ToString()),
        ("categoryIds", string.Join(", ", product.CategoryIds)),
        ("tagIds", string.Join(", ", product.TagIds)),
        ("collectionId", product.CollectionId?.ToString()),
        ("unit", product.Unit),
        ("price", product.Price.ToString()),
        ("salePrice", product.SalePrice?.ToString()),
        ("status", product.Status.ToString().ToLowerInvariant()),
        ("images", string.Join(", ", product.Images.Select(image => $"{image.Url} ({image.Alt})"))),
    ];
}

using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>Domain errors of products.</summary>
public static class ProductErrors
{
    public static DomainException NotFound(ProductId id) => new("product-not-found", $"There is no product {id}.");

    public static DomainException NotFound() => new("product-not-found", "There is no such product.");

    public static DomainException NotYours(ProductId id) =>
        new("not-product-owner", $"Product {id} belongs to another seller.");

    public static DomainException SkuTaken() => Taken("sku");

    public static DomainException NameTaken() => Taken("name");

    public static DomainException SlugTaken() => Taken("slug");

    /// <summary>Whether an error says that another product has a sku, a name or a slug.</summary>
    public static bool IsTaken(DomainException error) => error.Code is "sku-taken" or "name-taken" or "slug-taken";

    public static DomainException SalePriceNotBelowPrice() =>
        new("sale-price-not-below-price", "The sale price must be below the price.",
            new Fault("salePrice", "sale-price-not-below-price", "Must be below the price."));

    public static DomainException UnknownBrand(BrandId id) =>
        new("brand-unknown", $"There is no brand {id}.", new Fault("brandId", "brand-unknown", "Is not a brand of this store."));

    public static DomainException UnknownCategories(IReadOnlyList<int> positions) =>
        new("category-unknown", "A category does not exist.",
            [.. positions.Select(p => new Fault($"categoryIds/{p}", "category-unknown", "Is not a category of this store."))]);

    public static DomainException UnknownTags(IReadOnlyList<int> positions) =>
        new("tag-unknown", "A tag does not exist.",
            [.. positions.Select(p => new Fault($"tagIds/{p}", "tag-unknown", "Is not a tag of this store."))]);

    public static DomainException UnknownCollection() =>
        new("collection-unknown", "The collection does not exist.",
            new Fault("collectionId", "collection-unknown", "Is not a collection of this store."));

    private static DomainException Taken(string field) =>
        new($"{field}-taken", $"Another product has this {field}.", new Fault(field, $"{field}-taken", "Is taken."));
}

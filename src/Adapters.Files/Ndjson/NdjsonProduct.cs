using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Files.Ndjson;

/// <summary>
/// A line of an NDJSON file: the fields of a new product, or the fields to change of an existing one. Brand and collection may be given by
/// name, categories and tags by slug, instead of by ids, which are specific to one store.
/// </summary>
internal sealed record NdjsonProduct(
    string Sku,
    Optional<string> Name = default,
    Optional<Money> Price = default,
    Optional<string?> Description = default,
    Optional<BrandId?> BrandId = default,
    Optional<IReadOnlyList<CategoryId>?> CategoryIds = default,
    Optional<IReadOnlyList<TagId>?> TagIds = default,
    Optional<CollectionId?> CollectionId = default,
    Optional<string?> Unit = default,
    Optional<Money?> SalePrice = default,
    Optional<ProductStatus> Status = default,
    Optional<IReadOnlyList<NdjsonImage>?> Images = default,
    Optional<string?> Slug = default,
    Optional<int> Stock = default,
    Optional<string?> Brand = default,
    Optional<IReadOnlyList<string>?> Categories = default,
    Optional<IReadOnlyList<string>?> Tags = default,
    Optional<string?> Collection = default)
{
    public ImportedProduct ToProduct()
    {
        var fields = new ProductFields(
            Sku, Name, Price, Description, BrandId, OrNone(CategoryIds), OrNone(TagIds), CollectionId, Unit, SalePrice, Status,
            new(Images.IsGiven, [.. (Images.Value ?? []).Select(image => new ProductImage(image.Url, image.Alt))]),
            Slug.Value is { } slug ? new(true, slug) : default);
        return new ImportedProduct(fields, Stock, new ImportedTaxonomy(Brand, OrNone(Categories), OrNone(Tags), Collection));
    }

    private static Optional<IReadOnlyList<T>> OrNone<T>(Optional<IReadOnlyList<T>?> list) => new(list.IsGiven, list.Value ?? []);
}

/// <summary>An image of a product in an NDJSON file.</summary>
internal sealed record NdjsonImage(string Url, string? Alt = null);

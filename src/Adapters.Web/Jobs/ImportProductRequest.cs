using Shop.Adapters.Web.Catalog;
using Shop.Application.Jobs;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Jobs;

/// <summary>
/// A line of an NDJSON file: a new product as a request tells of it. Of a product that is there already it changes what is given. Instead
/// of the ids, which mean something in one store only, it may name brand and collection, and categories and tags by slug.
/// </summary>
internal sealed record ImportProductRequest(
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
    Optional<IReadOnlyList<ProductImageRequest>?> Images = default,
    Optional<string?> Slug = default,
    Optional<int> Stock = default,
    Optional<string?> Brand = default,
    Optional<IReadOnlyList<string>?> Categories = default,
    Optional<IReadOnlyList<string>?> Tags = default,
    Optional<string?> Collection = default)
{
    public ImportedProduct ToProduct()
    {
        var change = new ChangeProductRequest(
            Sku, Name, Price, Description, BrandId, CategoryIds, TagIds, CollectionId, Unit, SalePrice, Status, Images,
            Slug.Value is { } slug ? new(true, slug) : default);
        return new ImportedProduct(change.ToFields(), Stock, new ImportedLabels(Brand, OrNone(Categories), OrNone(Tags), Collection));
    }

    private static Optional<IReadOnlyList<string>> OrNone(Optional<IReadOnlyList<string>?> list) => new(list.IsGiven, list.Value ?? []);
}

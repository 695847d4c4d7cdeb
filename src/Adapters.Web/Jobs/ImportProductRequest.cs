using Shop.Adapters.Web.Catalog;
using Shop.Application.Jobs.Import;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Jobs;

/// <summary>
/// A line of an NDJSON file: the fields of a new product, or the fields to change of an existing one. Brand and collection may be given by
/// name, categories and tags by slug, instead of by ids, which are specific to one store.
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
        return new ImportedProduct(change.ToFields(), Stock, new ImportedTaxonomy(Brand, OrNone(Categories), OrNone(Tags), Collection));
    }

    private static Optional<IReadOnlyList<string>> OrNone(Optional<IReadOnlyList<string>?> list) => new(list.IsGiven, list.Value ?? []);
}

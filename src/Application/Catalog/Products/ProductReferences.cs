using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Products;

/// <summary>Validates the references of a product: brand, categories, tags, collection and currency.</summary>
internal sealed class ProductReferences(
    ITaxonRepository<Brand, BrandId> brands,
    ITaxonRepository<Category, CategoryId> categories,
    ITaxonRepository<Tag, TagId> tags,
    ITaxonRepository<Collection, CollectionId> collections,
    StorePolicy store)
{
    /// <summary>
    /// Rejects with <c>currency-not-supported</c>, <c>brand-unknown</c>, <c>category-unknown</c>, <c>tag-unknown</c> or
    /// <c>collection-unknown</c>. Referenced rows cannot be deleted until the unit of work ends.
    /// </summary>
    /// <param name="before">The current description, whose references are not checked again; null for a new product.</param>
    public async Task EnsureKnown(ProductDescription product, ProductDescription? before, CancellationToken cancellation)
    {
        store.EnsureTradesIn(product.Price.Currency, "price");
        if (product.SalePrice is { } salePrice)
            store.EnsureTradesIn(salePrice.Currency, "salePrice");

        if (product.BrandId is { } brand && brand != before?.BrandId && await brands.Hold([brand], cancellation) is { Count: 0 })
            throw ProductErrors.UnknownBrand(brand);
        if (await Unknown(categories, product.CategoryIds, before?.CategoryIds, cancellation) is { Count: > 0 } unknownCategories)
            throw ProductErrors.UnknownCategories(unknownCategories);
        if (await Unknown(tags, product.TagIds, before?.TagIds, cancellation) is { Count: > 0 } unknownTags)
            throw ProductErrors.UnknownTags(unknownTags);
        if (product.CollectionId is { } collection && collection != before?.CollectionId && await collections.Hold([collection], cancellation) is { Count: 0 })
            throw ProductErrors.UnknownCollection();
    }

    /// <summary>The positions of unknown ids.</summary>
    private static async Task<IReadOnlyList<int>> Unknown<TTaxon, TId>(
        ITaxonRepository<TTaxon, TId> taxa, IReadOnlyList<TId> ids, IReadOnlyList<TId>? before, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        TId[] added = [.. ids.Except(before ?? [])];
        var known = added.Length == 0 ? [] : await taxa.Hold(added, cancellation);
        return [.. ids.Index().Where(entry => added.Contains(entry.Item) && !known.Contains(entry.Item)).Select(entry => entry.Index)];
    }
}

/// <summary>The settings of the store that the operator configures.</summary>
/// <param name="Currency">The single currency of all prices.</param>
public sealed record StorePolicy(Currency Currency)
{
    public void EnsureTradesIn(Currency currency, string field)
    {
        if (currency != Currency)
            throw MoneyErrors.NotTheStoreCurrency(field, Currency, currency);
    }
}

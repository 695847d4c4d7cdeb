using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
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
    /// Rejects with <c>currency-not-supported</c>, <c>sale-price-not-below-price</c>, <c>brand-unknown</c>, <c>category-unknown</c>,
    /// <c>tag-unknown</c> or <c>collection-unknown</c>, all at once. Referenced rows cannot be deleted until the unit of work ends.
    /// </summary>
    /// <param name="before">The current description, whose references are not checked again; null for a new product.</param>
    /// <param name="incomplete">Errors of the merged prices, which are rejected together with the others.</param>
    public async Task EnsureKnown(
        ProductDescription product, ProductDescription? before, IReadOnlyList<DomainException> incomplete, CancellationToken cancellation) =>
        SeveralErrors.ThrowIfAny(
        [
            .. incomplete,
            .. ErrorsOf(product.Price, product.SalePrice),
            .. await ErrorsOf(product.BrandId, product.CategoryIds, product.TagIds, product.CollectionId, before, cancellation),
        ]);

    /// <summary>The same errors for the given fields of a rejected request.</summary>
    public async Task<IReadOnlyList<Fault>> FindFaults(ProductFields fields, CancellationToken cancellation) =>
    [
        .. ErrorsOf(fields.Price.Value, fields.SalePrice.Value)
            .Concat(await ErrorsOf(
                fields.BrandId.Value,
                [.. (fields.CategoryIds.Value ?? []).Take(ProductDescription.MaxCategories)],
                [.. (fields.TagIds.Value ?? []).Take(ProductDescription.MaxTags)],
                fields.CollectionId.Value,
                before: null,
                cancellation))
            .SelectMany(error => error.Faults),
    ];

    private IEnumerable<DomainException> ErrorsOf(Money? price, Money? salePrice)
    {
        if (price is not null && !store.TradesIn(price.Currency))
            yield return MoneyErrors.NotTheStoreCurrency("price", store.Currency, price.Currency);
        if (salePrice is not null && !store.TradesIn(salePrice.Currency))
            yield return MoneyErrors.NotTheStoreCurrency("salePrice", store.Currency, salePrice.Currency);
        if (price is not null && salePrice?.Currency == price.Currency && !(salePrice < price))
            yield return ProductErrors.SalePriceNotBelowPrice();
    }

    private async Task<IReadOnlyList<DomainException>> ErrorsOf(
        BrandId? brand, IReadOnlyList<CategoryId> ofCategories, IReadOnlyList<TagId> ofTags, CollectionId? collection, ProductDescription? before, CancellationToken cancellation)
    {
        var errors = new List<DomainException>();
        if (brand is { } one && one != before?.BrandId && await brands.Hold([one], cancellation) is { Count: 0 })
            errors.Add(ProductErrors.UnknownBrand(one));
        if (await Unknown(categories, ofCategories, before?.CategoryIds, cancellation) is { Count: > 0 } unknownCategories)
            errors.Add(ProductErrors.UnknownCategories(unknownCategories));
        if (await Unknown(tags, ofTags, before?.TagIds, cancellation) is { Count: > 0 } unknownTags)
            errors.Add(ProductErrors.UnknownTags(unknownTags));
        if (collection is { } other && other != before?.CollectionId && await collections.Hold([other], cancellation) is { Count: 0 })
            errors.Add(ProductErrors.UnknownCollection());
        return errors;
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
    public bool TradesIn(Currency currency) => currency == Currency;
}

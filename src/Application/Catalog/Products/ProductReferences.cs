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
        ProductDescription product, ProductDescription? before, IReadOnlyList<DomainException> incomplete, CancellationToken cancellation)
    {
        var added = ReferencedTaxa.Of(product).Except(before);
        EnsureKnown(product, added, await Hold(added, cancellation), incomplete);
    }

    /// <summary>The same with taxa that the unit of work holds already.</summary>
    public void EnsureKnown(ProductDescription product, ProductDescription? before, ReferencedTaxa held) =>
        EnsureKnown(product, ReferencedTaxa.Of(product).Except(before), held, incomplete: []);

    /// <summary>The same errors for the given fields of a rejected request.</summary>
    public async Task<IReadOnlyList<Fault>> FindFaults(ProductFields fields, CancellationToken cancellation)
    {
        var wanted = ReferencedTaxa.Of(fields);
        return
        [
            .. ErrorsOf(fields.Price.Value, fields.SalePrice.Value)
                .Concat(ErrorsOf(wanted, wanted, await Hold(wanted, cancellation)))
                .SelectMany(error => error.Faults),
        ];
    }

    /// <summary>Returns those of the taxa that exist, and keeps them from being removed until the unit of work ends.</summary>
    public async Task<ReferencedTaxa> Hold(ReferencedTaxa wanted, CancellationToken cancellation) =>
        new(
            await Hold(brands, wanted.Brands, cancellation),
            await Hold(categories, wanted.Categories, cancellation),
            await Hold(tags, wanted.Tags, cancellation),
            await Hold(collections, wanted.Collections, cancellation));

    private static async Task<IReadOnlyCollection<TId>> Hold<TTaxon, TId>(
        ITaxonRepository<TTaxon, TId> taxa, IReadOnlyCollection<TId> ids, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId> =>
        ids.Count == 0 ? [] : (await taxa.Hold(ids, cancellation)).ToHashSet();

    private void EnsureKnown(ProductDescription product, ReferencedTaxa added, ReferencedTaxa held, IReadOnlyList<DomainException> incomplete) =>
        SeveralErrors.ThrowIfAny(
        [
            .. incomplete,
            .. ErrorsOf(product.Price, product.SalePrice),
            .. ErrorsOf(ReferencedTaxa.Of(product), added, held),
        ]);

    private IEnumerable<DomainException> ErrorsOf(Money? price, Money? salePrice)
    {
        if (price is not null && !store.TradesIn(price.Currency))
            yield return MoneyErrors.NotTheStoreCurrency("price", store.Currency, price.Currency);
        if (salePrice is not null && !store.TradesIn(salePrice.Currency))
            yield return MoneyErrors.NotTheStoreCurrency("salePrice", store.Currency, salePrice.Currency);
        if (price is not null && salePrice?.Currency == price.Currency && !(salePrice < price))
            yield return ProductErrors.SalePriceNotBelowPrice();
    }

    private static IEnumerable<DomainException> ErrorsOf(ReferencedTaxa all, ReferencedTaxa added, ReferencedTaxa held)
    {
        foreach (var brand in added.Brands.Except(held.Brands))
            yield return ProductErrors.UnknownBrand(brand);
        if (Unknown(all.Categories, added.Categories, held.Categories) is { Count: > 0 } unknownCategories)
            yield return ProductErrors.UnknownCategories(unknownCategories);
        if (Unknown(all.Tags, added.Tags, held.Tags) is { Count: > 0 } unknownTags)
            yield return ProductErrors.UnknownTags(unknownTags);
        if (added.Collections.Except(held.Collections).Any())
            yield return ProductErrors.UnknownCollection();
    }

    /// <summary>The positions of unknown ids.</summary>
    private static IReadOnlyList<int> Unknown<TId>(IReadOnlyCollection<TId> all, IReadOnlyCollection<TId> added, IReadOnlyCollection<TId> held) =>
        added.All(held.Contains) ? [] : [.. all.Index().Where(entry => added.Contains(entry.Item) && !held.Contains(entry.Item)).Select(entry => entry.Index)];
}

/// <summary>The settings of the store that the operator configures.</summary>
/// <param name="Currency">The single currency of all prices.</param>
public sealed record StorePolicy(Currency Currency)
{
    public bool TradesIn(Currency currency) => currency == Currency;
}

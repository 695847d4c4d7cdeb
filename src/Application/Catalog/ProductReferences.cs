using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>Looks whether what a product names exists: its brand, its categories, the store's currency.</summary>
internal sealed class ProductReferences(IBrandRepository brands, ICategoryRepository categories, StorePolicy store)
{
    /// <summary>Refuses with <c>currency-not-supported</c>, <c>brand-unknown</c> or <c>category-unknown</c>.</summary>
    public async Task EnsureKnown(ProductDescription product, CancellationToken cancellation)
    {
        store.EnsureTradesIn(product.Price.Currency, "price");
        if (product.SalePrice is { } salePrice)
            store.EnsureTradesIn(salePrice.Currency, "salePrice");

        if (product.BrandId is { } brand && await brands.Find(brand, cancellation) is null)
            throw ProductErrors.UnknownBrand(brand);

        var known = (await categories.FindAll([.. product.CategoryIds], cancellation)).Select(category => category.Id).ToHashSet();
        int[] unknown = [.. product.CategoryIds.Index().Where(entry => !known.Contains(entry.Item)).Select(entry => entry.Index)];
        if (unknown.Length > 0)
            throw ProductErrors.UnknownCategories(unknown);
    }
}

/// <summary>What the store as a whole has decided.</summary>
/// <param name="Currency">The one currency of all prices.</param>
public sealed record StorePolicy(Currency Currency)
{
    public void EnsureTradesIn(Currency currency, string field)
    {
        if (currency != Currency)
            throw MoneyErrors.NotTheStoreCurrency(field, Currency, currency);
    }
}

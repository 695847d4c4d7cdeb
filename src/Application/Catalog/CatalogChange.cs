using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>A change that invalidates cached product data.</summary>
public abstract record CatalogChange;

/// <summary>A product was changed or deleted.</summary>
public sealed record ProductInvalidated(ProductId Product) : CatalogChange;

/// <summary>A brand, a category, a tag, a collection or a seller that is shown on products was renamed.</summary>
/// <param name="Taxon">The id of the taxon or the seller.</param>
public sealed record TaxonInvalidated(Guid Taxon) : CatalogChange;

/// <summary>The available quantity of a variant changed.</summary>
/// <param name="StockVersion">Increases with every change, so that a receiver can ignore an older value.</param>
public sealed record AvailabilityChanged(VariantId Variant, int Available, long StockVersion) : CatalogChange
{
    /// <summary>The product that shows the quantity.</summary>
    public ProductId Product => Variant.AsProduct();
}

using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Something that visitors see of products is different now.</summary>
public abstract record CatalogChange;

/// <summary>A product was changed or deleted.</summary>
public sealed record ProductIsOther(ProductId Product) : CatalogChange;

/// <summary>What stands on products beside their own is called otherwise: a brand, a category, a tag, a collection or a seller.</summary>
/// <param name="Label">Its id, whatever it is.</param>
public sealed record LabelIsOther(Guid Label) : CatalogChange;

/// <summary>Another number of a product can be ordered.</summary>
/// <param name="StockVersion">Grows with each change, so that of two the newer is known.</param>
public sealed record AvailableIsOther(ProductId Product, int Available, long StockVersion) : CatalogChange;

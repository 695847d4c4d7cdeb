namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Where a product stands in the order of a list.</summary>
/// <param name="Key">What its order goes by, see <see cref="ProductOrder"/>.</param>
internal readonly record struct ProductPlace(Guid Id, string Key);

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>The position of a product in a sorted list.</summary>
/// <param name="Key">The sort key, see <see cref="ProductOrder"/>.</param>
internal readonly record struct ProductPlace(Guid Id, string Key);

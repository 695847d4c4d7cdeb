using Shop.Domain.Catalog;

namespace Shop.Domain.Carts;

/// <summary>A product in a cart with its quantity, 1–999.</summary>
public sealed record CartLine(ProductId ProductId, int Quantity);

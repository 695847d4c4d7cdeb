using Shop.Domain.Catalog;

namespace Shop.Domain.Carts;

/// <summary>A variant in a cart with its quantity, 1–999.</summary>
public sealed record CartLine(VariantId VariantId, int Quantity);

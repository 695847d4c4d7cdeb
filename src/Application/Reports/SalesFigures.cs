using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>The sales of a UTC day.</summary>
/// <param name="Revenue">In minor units; unlike an amount of money, a sum has no upper bound.</param>
public sealed record DaySales(DateOnly Day, long Orders, long Units, long Revenue);

/// <summary>The sales of a product, which may be deleted.</summary>
/// <param name="Revenue">In minor units, at the prices of the orders.</param>
public sealed record ProductSales(ProductId ProductId, string Sku, string Name, long Units, long Revenue);

/// <summary>Sales in one currency.</summary>
public sealed record SalesReport<T>(Domain.Shared.Currency Currency, Messaging.Page<T> Page);

/// <summary>A product with low stock.</summary>
public sealed record LowStock(ProductId ProductId, string Sku, string Name, int Available);

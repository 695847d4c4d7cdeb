using Shop.Domain.Catalog;

namespace Shop.Application.Reports;

/// <summary>What was sold on a day of UTC.</summary>
/// <param name="Revenue">Minor units; unlike an amount of money, a sum has no upper bound.</param>
public sealed record DaySales(DateOnly Day, long Orders, long Units, long Revenue);

/// <summary>What was sold of a product; it may be deleted by now.</summary>
/// <param name="Revenue">Minor units, at the prices of the orders.</param>
public sealed record ProductSales(ProductId ProductId, string Sku, string Name, long Units, long Revenue);

/// <summary>Sales, all in one currency.</summary>
public sealed record SalesReport<T>(Domain.Shared.Currency Currency, Messaging.Page<T> Page);

/// <summary>A product that is running out.</summary>
public sealed record LowStock(ProductId ProductId, string Sku, string Name, int Available);

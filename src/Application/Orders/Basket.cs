using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Orders;

/// <summary>The lines of a new order: each product once, in the order of its first item.</summary>
internal sealed class Basket
{
    private readonly IReadOnlyList<Line> _lines;

    private Basket(IReadOnlyList<Line> lines) => _lines = lines;

    public static Basket Of(IReadOnlyList<OrderItem> items) =>
        new([.. items.Index()
            .GroupBy(entry => entry.Item.ProductId)
            .Select(same => new Line(same.First().Index, same.Key, same.Sum(entry => entry.Item.Quantity)))]);

    /// <summary>
    /// Returns order lines with current names and prices. Rejects with <c>product-unavailable</c>, naming every line that cannot be
    /// ordered.
    /// </summary>
    public IReadOnlyList<OrderLine> Price(IReadOnlyDictionary<ProductId, Product> products)
    {
        Fault[] faults = [.. _lines
            .Where(line => products.GetValueOrDefault(line.ProductId) is not { IsOrderable: true })
            .Select(line => new Fault($"items/{line.ItemIndex}/productId", "product-unavailable", $"{line.ProductId} cannot be ordered."))];
        if (faults.Length > 0)
            throw OrderErrors.ProductUnavailable(faults);

        return [.. _lines.Select((line, position) => OrderLine.Of(position, products[line.ProductId], line.Quantity))];
    }

    /// <summary>
    /// Reserves stock for all lines. Rejects with <c>insufficient-stock</c>, naming every short line and its available quantity.
    /// </summary>
    public void Reserve(IReadOnlyDictionary<ProductId, Stock> stocks)
    {
        Fault[] faults = [.. _lines
            .Where(line => stocks[line.ProductId].Available < line.Quantity)
            .Select(line => new Fault(
                $"items/{line.ItemIndex}/quantity",
                "insufficient-stock",
                $"{line.Quantity} of {line.ProductId} were requested, {stocks[line.ProductId].Available} are available."))];
        if (faults.Length > 0)
            throw StockErrors.InsufficientLines(faults);

        foreach (var line in _lines)
            stocks[line.ProductId].Reserve(line.Quantity);
    }

    private sealed record Line(int ItemIndex, ProductId ProductId, int Quantity);
}

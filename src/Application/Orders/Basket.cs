using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Orders;

/// <summary>The lines of a new order: each variant once, in the order of its first item.</summary>
internal sealed class Basket
{
    private readonly IReadOnlyList<Line> _lines;

    private Basket(IReadOnlyList<Line> lines) => _lines = lines;

    public static Basket Of(IEnumerable<(VariantId Variant, int Quantity)> items) =>
        new([.. items.Index()
            .GroupBy(entry => entry.Item.Variant)
            .Select(same => new Line(same.First().Index, same.Key, same.Sum(entry => entry.Item.Quantity)))]);

    /// <summary>
    /// Returns order lines with current names and prices. Rejects with <c>product-unavailable</c>, naming every line that cannot be
    /// ordered.
    /// </summary>
    public IReadOnlyList<OrderLine> Price(IReadOnlyDictionary<VariantId, Product> products)
    {
        var faults = Unavailable(products);
        if (faults.Count > 0)
            throw OrderErrors.ProductUnavailable(faults);

        return [.. _lines.Select((line, position) => OrderLine.Of(position, line.Variant, products[line.Variant], line.Quantity))];
    }

    /// <summary>The lines that cannot be ordered.</summary>
    public IReadOnlyList<Fault> Unavailable(IReadOnlyDictionary<VariantId, Product> products) =>
    [
        .. _lines
            .Where(line => products.GetValueOrDefault(line.Variant) is not { IsOrderable: true })
            .Select(line => new Fault($"items/{line.ItemIndex}/productId", "product-unavailable", $"{line.Variant.AsProduct()} cannot be ordered.")),
    ];

    /// <summary>
    /// Reserves stock for all lines. Rejects with <c>insufficient-stock</c>, naming every short line and its available quantity.
    /// </summary>
    public void Reserve(IReadOnlyDictionary<VariantId, Stock> stocks)
    {
        Fault[] faults = [.. _lines
            .Where(line => stocks[line.Variant].Available < line.Quantity)
            .Select(line => new Fault(
                $"items/{line.ItemIndex}/quantity",
                "insufficient-stock",
                $"{line.Quantity} of {line.Variant.AsProduct()} were requested, {stocks[line.Variant].Available} are available."))];
        if (faults.Length > 0)
            throw StockErrors.InsufficientLines(faults);

        foreach (var line in _lines)
            stocks[line.Variant].Reserve(line.Quantity);
    }

    private sealed record Line(int ItemIndex, VariantId Variant, int Quantity);
}

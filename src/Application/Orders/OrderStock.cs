using Shop.Application.Ports.Inventory;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Changes the stock of all lines of an order.</summary>
internal static class OrderStock
{
    public static async Task ReleaseLines(this IStockRepository stocks, Order order, CancellationToken cancellation)
    {
        foreach (var (line, stock) in await stocks.LockLines(order, cancellation))
            stock.Release(line.Quantity);
    }

    public static async Task ReturnLines(this IStockRepository stocks, Order order, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var (line, stock) in await stocks.LockLines(order, cancellation))
            stock.Return(order.Id, line.Quantity, at);
    }

    private static async Task<IEnumerable<(OrderLine Line, Domain.Inventory.Stock Stock)>> LockLines(
        this IStockRepository stocks, Order order, CancellationToken cancellation)
    {
        var locked = await stocks.Lock([.. order.Lines.Select(line => line.VariantId)], cancellation);
        return order.Lines.Join(locked, line => line.VariantId, stock => stock.VariantId, (line, stock) => (line, stock));
    }
}

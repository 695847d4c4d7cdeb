using Shop.Application.Payments;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.InMemory;

/// <summary>The session tracks what is loaded, and saves its changes.</summary>
internal sealed class InMemoryChargeBatchStore(IOrderRepository orders, IPaymentRepository payments, IStockRepository stocks) : IChargeBatchStore
{
    public async Task<ChargeBatch> Load(IReadOnlyCollection<OrderId> orderIds, IReadOnlyCollection<OrderId> settled, CancellationToken cancellation)
    {
        var locked = new Dictionary<OrderId, Order>();
        var found = new Dictionary<OrderId, Payment>();
        foreach (var id in orderIds.Distinct().OrderBy(id => id.Value))
        {
            if (await orders.Lock(id, cancellation) is not { } order)
                continue;
            locked.Add(id, order);
            found.Add(id, await payments.Of(id, cancellation));
        }

        VariantId[] variants = [.. settled.Where(locked.ContainsKey).SelectMany(id => locked[id].Lines, (_, line) => line.VariantId).Distinct()];
        return new ChargeBatch
        {
            Orders = locked,
            Payments = found,
            Stocks = (await stocks.Lock(variants, cancellation)).ToDictionary(stock => stock.VariantId),
        };
    }

    public Task Save(ChargeBatch batch, CancellationToken cancellation) => Task.CompletedTask;
}

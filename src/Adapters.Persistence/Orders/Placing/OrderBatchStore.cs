using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Catalog;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Orders.Placing;

internal sealed class OrderBatchStore(ShopDbContext db, OrderBatchReader reader, TransactionRecords records) : IOrderBatchStore
{
    public async Task<OrderBatch> Load(IReadOnlyList<OrderDraft> wanted, CancellationToken cancellation)
    {
        var batch = await reader.Read(wanted, cancellation);
        // Its statements write what has changed.
        db.ChangeTracker.Clear();
        return batch;
    }

    public Task Save(OrderBatch batch, CancellationToken cancellation)
    {
        if (batch.Placed.Count == 0)
            return Task.CompletedTask;

        foreach (var statement in PlacedRows.For(db.Model).Of(batch))
            records.Add(statement);
        foreach (var placed in batch.Placed)
            Record(placed);
        records.Add(batch.Reserved.Select(stock => new AvailabilityChanged(stock.VariantId, stock.Available, stock.Version + 1)));
        return Task.CompletedTask;
    }

    private void Record(PlacedOrder placed)
    {
        AggregateRoot[] aggregates = [placed.Order, placed.Payment];
        records.Add(AggregateRoot.DequeueEvents(aggregates), placed.Cause);
        foreach (var aggregate in aggregates)
            records.AddChange(before: null, aggregate, placed.Buyer, placed.Cause);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Orders;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Messaging;
using Shop.Application.Payments;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Payments;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Payments;

internal sealed class ChargeBatchStore(ShopDbContext db, IStockRepository stocks, TransactionRecords records) : IChargeBatchStore
{
    public async Task<ChargeBatch> Load(IReadOnlyCollection<OrderId> orders, IReadOnlyCollection<OrderId> settled, CancellationToken cancellation)
    {
        var locked = await LockOrders(orders, cancellation);
        return new ChargeBatch
        {
            Orders = locked,
            Payments = await ReadPayments(orders, cancellation),
            Stocks = await LockStocks([.. settled.Where(locked.ContainsKey)], cancellation),
        };
    }

    public Task Save(ChargeBatch batch, CancellationToken cancellation)
    {
        var changed = db.ChangeTracker.Entries<AggregateRoot>().Where(entry => entry.State == EntityState.Modified).ToList();
        foreach (var (order, cause) in batch.Causes)
            records.AddTracked([.. changed.Where(entry => OrderOf(entry.Entity) == order)], by: null, cause);
        records.AddTracked([.. changed.Where(entry => entry.Entity is Stock)], by: null, Cause.Unknown);

        foreach (var statement in ChargedRows.For(db.Model).Of(Changed<Order>(changed), Changed<Payment>(changed), Changed<Stock>(changed)))
            records.Add(statement);
        // Its statements write what has changed.
        db.ChangeTracker.Clear();
        return Task.CompletedTask;
    }

    private static List<T> Changed<T>(IEnumerable<EntityEntry<AggregateRoot>> changed) => [.. changed.Select(entry => entry.Entity).OfType<T>()];

    private static OrderId? OrderOf(AggregateRoot aggregate) => aggregate switch
    {
        Order order => order.Id,
        Payment payment => payment.OrderId,
        _ => null,
    };

    private async Task<Dictionary<OrderId, Order>> LockOrders(IReadOnlyCollection<OrderId> orders, CancellationToken cancellation)
    {
        Guid[] ids = [.. orders.Select(order => order.Value)];
        var sql = $"SELECT {db.ColumnsOf<Order>()} FROM orders WHERE id = ANY (@ids) ORDER BY id FOR UPDATE";
        return await db.Orders.FromSqlRaw(sql, new NpgsqlParameter<Guid[]>("ids", ids))
            .TagWith(PreparedStatements.Tag)
            .ToDictionaryAsync(order => order.Id, cancellation);
    }

    private async Task<Dictionary<OrderId, Payment>> ReadPayments(IReadOnlyCollection<OrderId> orders, CancellationToken cancellation) =>
        await db.Payments.TagWith(PreparedStatements.Tag)
            .Where(payment => orders.Contains(payment.OrderId))
            .ToDictionaryAsync(payment => payment.OrderId, cancellation);

    /// <summary>Locks the stock of all lines of the orders, and loads the lines.</summary>
    private async Task<IReadOnlyDictionary<VariantId, Stock>> LockStocks(OrderId[] orders, CancellationToken cancellation)
    {
        if (orders.Length == 0)
            return new Dictionary<VariantId, Stock>();

        var lines = await db.Set<OrderLine>().TagWith(PreparedStatements.Tag)
            .Where(line => orders.Contains(EF.Property<OrderId>(line, OrderConfiguration.OrderKey)))
            .OrderBy(line => line.Position)
            .ToListAsync(cancellation);
        return (await stocks.Lock([.. lines.Select(line => line.VariantId).Distinct()], cancellation)).ToDictionary(stock => stock.VariantId);
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Orders;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Payments;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Decide = Shop.Application.Payments.Charging;

namespace Shop.Adapters.Persistence.Payments;

/// <summary>A batch of payment attempts: locks their orders in one unit of work and applies the domain rules to each.</summary>
internal sealed class ChargeBatchTransaction(
    ShopDbContext db, IUnitOfWork work, IStockRepository stocks, PaymentPolicy policy, IRandomness randomness, TimeProvider clock)
{
    private static readonly CancellationToken NoCancellation = CancellationToken.None; // statements have a timeout of their own

    public Task<IReadOnlyList<ChargeRequest?>> Start(IReadOnlyList<OrderId> ids) => Commit<ChargeRequest?>(async () =>
    {
        await LockOrders(ids);
        var payments = await ReadPayments(ids);
        return [.. ids.Select(id => payments.TryGetValue(id, out var payment) ? Decide.Start(payment, clock.GetUtcNow()) : throw OrderErrors.NotFound(id))];
    });

    public Task<IReadOnlyList<DateTimeOffset?>> Finish(IReadOnlyList<FinishCharge> charges) => Commit<DateTimeOffset?>(async () =>
    {
        var now = clock.GetUtcNow();
        var next = charges.Select(charge => Decide.NextAttempt(charge, policy, randomness.NextFraction(), now)).ToList();
        OrderId[] ids = [.. charges.Select(charge => charge.Id)];
        var orders = await LockOrders(ids);
        var payments = await ReadPayments(ids);
        var locked = await LockStocks([.. charges.Where((_, i) => next[i] is null).Select(charge => charge.Id).Where(orders.ContainsKey)]);
        return
        [
            .. charges.Select((charge, i) =>
            {
                var order = orders.GetValueOrDefault(charge.Id) ?? throw OrderErrors.NotFound(charge.Id);
                return Decide.Finish(charge, order, payments[charge.Id], locked, next[i], policy, now);
            }),
        ];
    });

    private Task<IReadOnlyList<TAnswer>> Commit<TAnswer>(Func<Task<IReadOnlyList<TAnswer>>> answers) => work.Commit(answers, actor: null, NoCancellation);

    /// <summary>Locks orders before stock, sorted by id, as every transaction does.</summary>
    private async Task<Dictionary<OrderId, Order>> LockOrders(IReadOnlyCollection<OrderId> orders)
    {
        Guid[] ids = [.. orders.Select(order => order.Value)];
        var sql = $"SELECT {db.ColumnsOf<Order>()} FROM orders WHERE id = ANY (@ids) ORDER BY id FOR UPDATE";
        return await db.Orders.FromSqlRaw(sql, new NpgsqlParameter<Guid[]>("ids", ids))
            .TagWith(PreparedStatements.Tag)
            .ToDictionaryAsync(order => order.Id, NoCancellation);
    }

    private async Task<Dictionary<OrderId, Payment>> ReadPayments(IReadOnlyCollection<OrderId> orders) =>
        await db.Payments.TagWith(PreparedStatements.Tag)
            .Where(payment => orders.Contains(payment.OrderId))
            .ToDictionaryAsync(payment => payment.OrderId, NoCancellation);

    /// <summary>Locks the stock of all lines of the orders, and loads the lines.</summary>
    private async Task<IReadOnlyDictionary<VariantId, Stock>> LockStocks(OrderId[] orders)
    {
        if (orders.Length == 0)
            return new Dictionary<VariantId, Stock>();

        var lines = await db.Set<OrderLine>().TagWith(PreparedStatements.Tag)
            .Where(line => orders.Contains(EF.Property<OrderId>(line, OrderConfiguration.OrderKey)))
            .OrderBy(line => line.Position)
            .ToListAsync(NoCancellation);
        return (await stocks.Lock([.. lines.Select(line => line.VariantId).Distinct()], NoCancellation)).ToDictionary(stock => stock.VariantId);
    }
}

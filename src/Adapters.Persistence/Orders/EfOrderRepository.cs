using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders;

internal sealed class EfOrderRepository(ShopDbContext db) : IOrderRepository
{
    public void Add(Order order) => db.Orders.Add(order);

    public async Task<OrderId?> FindUnpaid(AccountId buyer, CancellationToken cancellation)
    {
        var unpaid = await db.Orders.Where(order => order.BuyerId == buyer && order.Status == OrderStatus.Pending)
            .Select(order => order.Id).Take(1).ToListAsync(cancellation);
        return unpaid is [var id] ? id : null;
    }

    public async Task<IReadOnlyDictionary<AccountId, OpenOrders>> FindOpen(IReadOnlyCollection<AccountId> buyers, CancellationToken cancellation)
    {
        // Not prepared: unpaid orders are few among many, and a plan made while there were few orders would read all of them later.
        Guid[] ids = [.. buyers.Select(buyer => buyer.Value)];
        var open = await db.Database.SqlQuery<OpenRow>(
            $"""
            SELECT o.buyer_id AS "Buyer", count(*)::int AS "Count", sum(lines.units)::bigint AS "Units"
            FROM orders o, LATERAL (SELECT sum(quantity) AS units FROM order_lines WHERE order_id = o.id) lines
            WHERE o.buyer_id = ANY ({ids}) AND o.status = 'Pending'
            GROUP BY o.buyer_id
            """).ToListAsync(cancellation);
        return open.ToDictionary(row => AccountId.From(row.Buyer), row => new OpenOrders(row.Count, row.Units));
    }

    public async Task<Order?> Lock(OrderId id, CancellationToken cancellation)
    {
        var locked = await db.Orders.FromSql($"SELECT * FROM orders WHERE id = {id.Value} FOR UPDATE").ToListAsync(cancellation);
        if (locked is not [var order])
            return null;

        await db.Entry(order).Collection(o => o.Lines).Query().OrderBy(line => line.Position).LoadAsync(cancellation);
        return order;
    }

    private sealed record OpenRow(Guid Buyer, int Count, long Units);
}

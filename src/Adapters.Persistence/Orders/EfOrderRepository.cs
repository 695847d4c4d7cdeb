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

    public async Task<Order?> Lock(OrderId id, CancellationToken cancellation)
    {
        var locked = await db.Orders.FromSql($"SELECT * FROM orders WHERE id = {id.Value} FOR UPDATE").ToListAsync(cancellation);
        if (locked is not [var order])
            return null;

        await db.Entry(order).Collection(o => o.Lines).Query().OrderBy(line => line.Position).LoadAsync(cancellation);
        return order;
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders;

internal sealed class EfOrderReader(ShopDbContext db) : IOrderReader
{
    public async Task<OrderDetails?> Find(OrderId id, Actor reader, CancellationToken cancellation)
    {
        var visible = db.Orders.Where(order => order.Id == id);
        if (!reader.IsAdmin)
            visible = visible.Where(order => order.BuyerId == reader.Id);
        return (await Read(visible, cancellation)).SingleOrDefault();
    }

    public async Task<Page<OrderDetails>> List(OrderFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var matching = Matching(filter);
        var rest = matching;
        if (page.After is { } after)
        {
            var last = after.Id<OrderId>(0);
            rest = rest.Where(order => EF.Functions.LessThan(ValueTuple.Create(order.Id), ValueTuple.Create(last)));
        }

        var orders = await Read(rest.OrderByDescending(order => order.Id).Take(page.Limit + 1), cancellation);
        return await orders.ToPage(page, order => new Cursor(order.Id.ToString()), matching, cancellation);
    }

    private IQueryable<Order> Matching(OrderFilter filter)
    {
        IQueryable<Order> orders = db.Orders;
        if (filter.Buyer is { } buyer)
            orders = orders.Where(order => order.BuyerId == buyer);
        if (filter.Status is { } status)
            orders = orders.Where(order => order.Status == status);
        if (filter.From is { } from)
            orders = orders.Where(order => order.CreatedAt >= from);
        if (filter.To is { } to)
            orders = orders.Where(order => order.CreatedAt < to);
        return orders;
    }

    private async Task<List<OrderDetails>> Read(IQueryable<Order> orders, CancellationToken cancellation)
    {
        var found = await orders.AsNoTracking().Include(order => order.Lines.OrderBy(line => line.Position)).ToListAsync(cancellation);
        OrderId[] ids = [.. found.Select(order => order.Id)];
        var payments = await db.Payments.AsNoTracking()
            .Where(payment => ids.Contains(payment.OrderId))
            .ToDictionaryAsync(payment => payment.OrderId, cancellation);
        return [.. found.Select(order => OrderDetails.Of(order, payments[order.Id]))];
    }
}

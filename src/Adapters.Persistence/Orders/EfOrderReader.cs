using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Orders;

internal sealed class EfOrderReader(ShopDbContext db, LargeCounts counts) : IOrderReader
{
    public async Task<OrderDetails?> Find(OrderId id, Actor actor, CancellationToken cancellation)
    {
        var found = (await Read(db.Orders.Where(order => order.Id == id), cancellation)).SingleOrDefault();
        return found.Order is { } order && order.IsVisibleTo(actor) ? OrderDetails.Of(order, found.Payment, actor) : null;
    }

    public async Task<IReadOnlyList<OrderId>> FindPending(DateTimeOffset placedUntil, OrderId? after, int limit, CancellationToken cancellation)
    {
        var (start, end) = (after ?? OrderId.From(Guid.Empty), OrderId.From(IdsByTime.FirstAfter(placedUntil)));
        return await db.Orders
            .Where(order => order.Status == OrderStatus.Pending && order.CreatedAt <= placedUntil
                && EF.Functions.GreaterThan(ValueTuple.Create(order.Id), ValueTuple.Create(start))
                && EF.Functions.LessThan(ValueTuple.Create(order.Id), ValueTuple.Create(end)))
            .OrderBy(order => order.Id).Select(order => order.Id).Take(limit).ToListAsync(cancellation);
    }

    public async Task<Page<OrderDetails>> List(OrderFilter filter, Actor actor, PageRequest page, CancellationToken cancellation)
    {
        var matching = Matching(filter, actor);
        if (filter.Number is { } number)
        {
            var ids = await FindByNumber(number, cancellation);
            matching = matching.Where(order => ids.Contains(order.Id));
        }

        var rest = matching;
        if (page.After is { } after)
        {
            var last = after.Id<OrderId>(0);
            rest = rest.Where(order => EF.Functions.LessThan(ValueTuple.Create(order.Id), ValueTuple.Create(last)));
        }

        var orders = await Read(rest.OrderByDescending(order => order.Id).Take(page.Limit + 1), cancellation);
        return await orders.ConvertAll(found => OrderDetails.Of(found.Order, found.Payment, actor)).ToPage(
            page, order => new Cursor(order.Id.ToString()), () => counts.Get(("orders", filter, actor), () => matching.LongCountAsync(cancellation)));
    }

    private IQueryable<Order> Matching(OrderFilter filter, Actor actor)
    {
        IQueryable<Order> orders = db.Orders;
        if (filter.Buyer is { } buyer)
            orders = orders.Where(order => order.BuyerId == buyer);
        if (filter.Selling)
            orders = orders.Where(order => order.Lines.Any(line => line.SellerId == actor.Id));
        if (filter.Status is { } status)
            orders = orders.Where(order => order.Status == status);
        if (filter.From is { } from)
        {
            var first = OrderId.From(IdsByTime.FirstAt(from));
            orders = orders.Where(order => order.CreatedAt >= from && EF.Functions.GreaterThanOrEqual(ValueTuple.Create(order.Id), ValueTuple.Create(first)));
        }

        if (filter.To is { } to)
        {
            var end = OrderId.From(IdsByTime.FirstAfter(to));
            orders = orders.Where(order => order.CreatedAt < to && EF.Functions.LessThan(ValueTuple.Create(order.Id), ValueTuple.Create(end)));
        }

        return orders;
    }

    private async Task<OrderId[]> FindByNumber(ulong number, CancellationToken cancellation)
    {
        var digits = number.ToString("x15", CultureInfo.InvariantCulture);
        // As in the index ix_orders_number.
        return [.. (await db.Database.SqlQuery<Guid>($"SELECT id FROM orders WHERE right(id::text, 16) = {$"{digits[..3]}-{digits[3..]}"}").ToListAsync(cancellation)).Select(OrderId.From)];
    }

    /// <summary>In one statement, so that an order and its payment are of the same moment.</summary>
    private async Task<List<(Order Order, Payment Payment)>> Read(IQueryable<Order> orders, CancellationToken cancellation)
    {
        var found = await orders.AsNoTracking().Include(order => order.Lines.OrderBy(line => line.Position))
            .Join(db.Payments, order => order.Id, payment => payment.OrderId, (order, payment) => new { order, payment })
            .ToListAsync(cancellation);
        return found.ConvertAll(pair => (pair.order, pair.payment));
    }
}

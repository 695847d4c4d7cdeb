using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryOrderReader(InMemorySession session) : IOrderReader
{
    private static readonly KeysetOrder<OrderDetails> NewestFirst =
        new("newest", order => order.Id.ToString(), order => order.Id.ToString(), id => OrderId.TryParse(id, null, out _), Descending: true);

    public Task<OrderDetails?> Find(OrderId id, Actor actor, CancellationToken cancellation) =>
        Task.FromResult(Orders(order => order.Id == id && order.IsVisibleTo(actor), actor).SingleOrDefault());

    public Task<IReadOnlyList<OrderId>> FindPending(DateTimeOffset placedUntil, OrderId? after, int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OrderId>>(
            [.. session.State.All<Order>().Where(order => order.Status == OrderStatus.Pending && order.CreatedAt <= placedUntil)
                .Select(order => order.Id).OrderBy(id => id.ToString(), StringComparer.Ordinal)
                .Where(id => after is null || string.CompareOrdinal(id.ToString(), after.ToString()) > 0).Take(limit)]);

    public Task<Page<OrderDetails>> List(OrderFilter filter, Actor actor, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, Orders(order => Matches(order, filter, actor), actor)));

    private IEnumerable<OrderDetails> Orders(Func<Order, bool> wanted, Actor actor)
    {
        var state = session.State;
        return state.All<Order>()
            .Where(wanted)
            .Select(order => OrderDetails.Of(order, state.All<Payment>().Single(payment => payment.OrderId == order.Id), actor));
    }

    private static bool Matches(Order order, OrderFilter filter, Actor actor) =>
        (!filter.Selling || order.Lines.Any(line => line.SellerId == actor.Id))
        && (filter.Status is not { } status || order.Status == status)
        && (filter.Number is not { } number || OrderNumber.Parse(order.Number) == number)
        && (filter.From is not { } from || order.CreatedAt >= from)
        && (filter.To is not { } to || order.CreatedAt < to)
        && (filter.Buyer is not { } buyer || order.BuyerId == buyer);
}

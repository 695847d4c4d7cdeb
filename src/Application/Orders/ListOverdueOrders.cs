using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Returns up to <see cref="Limit"/> orders that are unpaid after the reservation lifetime, oldest first.</summary>
/// <param name="After">The last order of the list before; null for the first list.</param>
public sealed record ListOverdueOrders(OrderId? After = null) : IQuery<IReadOnlyList<OrderId>>
{
    public const int Limit = 100;
}

internal sealed class ListOverdueOrdersHandler(IOrderReader orders, OrderPolicy policy, TimeProvider clock)
    : IRequestHandler<ListOverdueOrders, IReadOnlyList<OrderId>>
{
    public Task<IReadOnlyList<OrderId>> Handle(ListOverdueOrders query, CancellationToken cancellationToken) =>
        orders.FindPending(clock.GetUtcNow() - policy.ReservationLifetime, query.After, ListOverdueOrders.Limit, cancellationToken);
}

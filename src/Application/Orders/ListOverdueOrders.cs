using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Returns up to <see cref="Limit"/> orders that are unpaid after the reservation lifetime, oldest first.</summary>
public sealed record ListOverdueOrders : IQuery<IReadOnlyList<OrderId>>
{
    public const int Limit = 100;
}

internal sealed class ListOverdueOrdersHandler(IOrderReader orders, OrderPolicy policy, TimeProvider clock)
    : IRequestHandler<ListOverdueOrders, IReadOnlyList<OrderId>>
{
    public Task<IReadOnlyList<OrderId>> Handle(ListOverdueOrders query, CancellationToken cancellationToken) =>
        orders.FindPending(clock.GetUtcNow() - policy.ReservationLifetime, ListOverdueOrders.Limit, cancellationToken);
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Returns an order to its buyer, a seller of one of its lines, or an admin. Rejects every other actor with <c>order-not-found</c>.
/// </summary>
public sealed record GetOrder(Actor Actor, OrderId Id) : IQuery<OrderDetails>;

internal sealed class GetOrderHandler(IOrderReader orders) : IRequestHandler<GetOrder, OrderDetails>
{
    public async Task<OrderDetails> Handle(GetOrder query, CancellationToken cancellationToken) =>
        await orders.Find(query.Id, query.Actor, cancellationToken) ?? throw OrderErrors.NotFound(query.Id);
}

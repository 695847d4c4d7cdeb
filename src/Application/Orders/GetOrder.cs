using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>A buyer looks at one of their orders, a seller at one that holds their products, or an admin at any; for everybody else it does not exist.</summary>
public sealed record GetOrder(Actor Reader, OrderId Id) : IQuery<OrderDetails>;

internal sealed class GetOrderHandler(IOrderReader orders) : IRequestHandler<GetOrder, OrderDetails>
{
    public async Task<OrderDetails> Handle(GetOrder query, CancellationToken cancellationToken) =>
        await orders.Find(query.Id, query.Reader, cancellationToken) ?? throw OrderErrors.NotFound(query.Id);
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Rejects an order that is still unpaid after the reservation lifetime, releases its stock and reverses what may have been charged.
/// Rejects an unknown id with <c>order-not-found</c>.
/// </summary>
public sealed record ExpireOrder(OrderId Id) : ICommand<Unit>;

internal sealed class ExpireOrderHandler(
    IOrderRepository orders, IPaymentRepository payments, IStockRepository stocks, OrderPolicy policy, TimeProvider clock)
    : IRequestHandler<ExpireOrder, Unit>
{
    public async Task<Unit> Handle(ExpireOrder command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken) ?? throw OrderErrors.NotFound(command.Id);
        var now = clock.GetUtcNow();
        if (!order.Expire(policy.ReservationLifetime, now))
            return Unit.Value;

        var payment = await payments.Of(order.Id, cancellationToken);
        payment.Expire(now);
        await stocks.ReleaseLines(order, cancellationToken);
        return Unit.Value;
    }
}

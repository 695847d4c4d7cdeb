using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Notes that an order's payment is being tried, before the gateway hears of it. Null when there is nothing to charge any more.</summary>
public sealed record StartCharge(OrderId Id) : ICommand<ChargeRequest?>;

internal sealed class StartChargeHandler(IOrderRepository orders, IPaymentRepository payments, TimeProvider clock)
    : IRequestHandler<StartCharge, ChargeRequest?>
{
    public async Task<ChargeRequest?> Handle(StartCharge command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken) ?? throw OrderErrors.NotFound(command.Id);
        var payment = await payments.Of(order.Id, cancellationToken);

        return payment.StartAttempt(clock.GetUtcNow()) is { } number
            ? new ChargeRequest(order.Id, payment.Amount, payment.Method, number)
            : null;
    }
}

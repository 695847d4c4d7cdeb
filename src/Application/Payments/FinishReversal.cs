using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>
/// Records the response of the gateway to a reversal. Returns whether it is finished; false when the gateway gave nothing back although it
/// had confirmed a charge. Rejects with <c>order-not-found</c>.
/// </summary>
public sealed record FinishReversal(OrderId Id, bool GaveBack) : ICommand<bool>;

internal sealed class FinishReversalHandler(IOrderRepository orders, IPaymentRepository payments, TimeProvider clock)
    : IRequestHandler<FinishReversal, bool>
{
    public async Task<bool> Handle(FinishReversal command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken) ?? throw OrderErrors.NotFound(command.Id);
        var payment = await payments.Of(order.Id, cancellationToken);

        return payment.Reversed(command.GaveBack, clock.GetUtcNow());
    }
}

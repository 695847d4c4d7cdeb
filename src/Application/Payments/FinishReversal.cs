using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>Records that no charge for an order stands any more. Rejects with <c>order-not-found</c>.</summary>
public sealed record FinishReversal(OrderId Id, bool GaveBack) : ICommand<Unit>;

internal sealed class FinishReversalHandler(IOrderRepository orders, IPaymentRepository payments) : IRequestHandler<FinishReversal, Unit>
{
    public async Task<Unit> Handle(FinishReversal command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken) ?? throw OrderErrors.NotFound(command.Id);
        var payment = await payments.Of(order.Id, cancellationToken);

        payment.Reversed(command.GaveBack);
        return Unit.Value;
    }
}

using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Refunds an order. An order that is not shipped is cancelled and its stock returned; a shipped order keeps its status. For admins.
/// Rejects with <c>order-not-found</c> and <c>order-not-refundable</c>.
/// </summary>
public sealed record RefundOrder(Actor Actor, OrderId Id, string Reason) : ICommand<Unit>;

internal sealed class RefundOrderValidator : AbstractValidator<RefundOrder>
{
    public RefundOrderValidator() => RuleFor(c => c.Reason).RequiredLine(500);
}

internal sealed class RefundOrderHandler(
    IOrderRepository orders, IPaymentRepository payments, IStockRepository stocks, TimeProvider clock)
    : IRequestHandler<RefundOrder, Unit>
{
    public async Task<Unit> Handle(RefundOrder command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken) ?? throw OrderErrors.NotFound(command.Id);
        var now = clock.GetUtcNow();
        order.GiveBack(new OrderRefund(command.Actor.Id, command.Reason, now));

        var payment = await payments.Of(order.Id, cancellationToken);
        payment.Refund(now);

        if (order.Status == OrderStatus.Cancelled)
            await stocks.ReturnLines(order, now, cancellationToken);
        return Unit.Value;
    }
}

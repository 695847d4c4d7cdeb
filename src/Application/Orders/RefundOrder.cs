using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>An admin gives the money of an order back. What is not sent is called off by it, and its stock is there again; what is sent stays sent.</summary>
public sealed record RefundOrder(Actor By, OrderId Id, string Reason) : ICommand<Unit>;

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
        order.GiveBack(new OrderRefund(command.By.Id, command.Reason, now));

        var payment = await payments.Of(order.Id, cancellationToken);
        payment.Refund();

        if (order.Status == OrderStatus.Cancelled)
            await stocks.ReturnLines(order, now, cancellationToken);
        return Unit.Value;
    }
}

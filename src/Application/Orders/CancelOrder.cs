using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>A buyer or an admin calls an order off: its stock is free again, and what was paid goes back.</summary>
public sealed record CancelOrder(Actor Actor, OrderId Id, string? Reason) : ICommand<Unit>;

internal sealed class CancelOrderValidator : AbstractValidator<CancelOrder>
{
    public CancelOrderValidator() => RuleFor(c => c.Reason).OptionalLine(500);
}

internal sealed class CancelOrderHandler(
    IOrderRepository orders, IPaymentRepository payments, IStockRepository stocks, TimeProvider clock)
    : IRequestHandler<CancelOrder, Unit>
{
    public async Task<Unit> Handle(CancelOrder command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken);
        if (order is null || !order.IsVisibleTo(command.Actor))
            throw OrderErrors.NotFound(command.Id);
        order.EnsureCancelledBy(command.Actor);

        var now = clock.GetUtcNow();
        var wasSold = order.Status != OrderStatus.Pending;
        order.Cancel(command.Reason, now);

        var payment = await payments.Of(order.Id, cancellationToken);
        payment.Cancel(now);

        if (wasSold)
            await stocks.ReturnLines(order, now, cancellationToken);
        else
            await stocks.ReleaseLines(order, cancellationToken);
        return Unit.Value;
    }
}

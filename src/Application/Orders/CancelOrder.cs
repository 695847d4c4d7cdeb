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
/// Cancels an order, releases or returns its stock and reverses its charge. For the buyer and admins. Rejects with <c>order-not-found</c>,
/// <c>not-order-buyer</c> and <c>order-not-cancellable</c>.
/// </summary>
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

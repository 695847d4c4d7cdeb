using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Sets the fulfilment status of a paid order. For admins and the seller of all its lines. Rejects with <c>order-not-found</c>,
/// <c>not-order-seller</c> and <c>illegal-transition</c>.
/// </summary>
public sealed record FulfilOrder(Actor Actor, OrderId Id, FulfilmentStatus Status) : ICommand<Unit>;

internal sealed class FulfilOrderValidator : AbstractValidator<FulfilOrder>
{
    public FulfilOrderValidator() => RuleFor(c => c.Status).IsInEnum().WithErrorCode("invalid-value");
}

internal sealed class FulfilOrderHandler(IOrderRepository orders, TimeProvider clock) : IRequestHandler<FulfilOrder, Unit>
{
    public async Task<Unit> Handle(FulfilOrder command, CancellationToken cancellationToken)
    {
        var order = await orders.Lock(command.Id, cancellationToken);
        if (order is null || !order.IsVisibleTo(command.Actor))
            throw OrderErrors.NotFound(command.Id);

        order.EnsureFulfilledBy(command.Actor);
        order.Fulfil(command.Status, clock.GetUtcNow());
        return Unit.Value;
    }
}

using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>An admin, or who sells everything in an order, packs it, sends it or has it delivered.</summary>
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

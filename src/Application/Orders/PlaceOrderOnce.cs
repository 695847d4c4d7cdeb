using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Places an order once per idempotency key. Rejects as <see cref="PlaceOrder"/>, and with <c>idempotency-in-progress</c> and
/// <c>idempotency-key-reused</c>.
/// </summary>
public sealed record PlaceOrderOnce(PlaceOrder Order, RepeatableRequest Request) : IProcess<RepeatableAnswer>;

internal sealed class PlaceOrderOnceValidator : AbstractValidator<PlaceOrderOnce>
{
    public PlaceOrderOnceValidator() => RuleFor(c => c.Order).SetValidator(new PlaceOrderValidator());
}

internal sealed class PlaceOrderOnceHandler(IOrderPlacement placement) : IRequestHandler<PlaceOrderOnce, RepeatableAnswer>
{
    public Task<RepeatableAnswer> Handle(PlaceOrderOnce command, CancellationToken cancellationToken) =>
        placement.PlaceOnce(command.Order, command.Request, cancellationToken);
}

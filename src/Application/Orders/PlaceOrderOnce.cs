using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;

namespace Shop.Application.Orders;

/// <summary>A buyer orders, and may ask again without ordering twice. Refuses as <see cref="PlaceOrder"/>, and what the key forbids.</summary>
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

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>Charges a placed order, one attempt per delivery, until it is paid or its payment fails.</summary>
/// <remarks>
/// Between the two commands the gateway is called outside of any transaction. A crash there is safe: the next delivery starts a new attempt
/// with the same key, and the gateway returns the result of the first charge.
/// </remarks>
internal sealed class ChargeOrderWhenPlaced(IMediator mediator, IPaymentGateway gateway) : IReaction<OrderPlaced>, IMoneyReaction
{
    public async Task<ReactionResult> React(Occurred<OrderPlaced> occurred, CancellationToken cancellation)
    {
        var order = occurred.Event.OrderId;
        if (gateway.Admit() is { } later)
            return new ReactionResult(later);

        var request = await mediator.Send(new StartCharge(order), cancellation);
        if (request is null)
            return ReactionResult.Done;

        var result = await gateway.Charge(request, cancellation);
        return new ReactionResult(await mediator.Send(new FinishCharge(order, request.Attempt, result), cancellation));
    }
}

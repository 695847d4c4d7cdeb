using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Charges an order once it is placed, one attempt a delivery, until it is paid or given up.</summary>
/// <remarks>
/// Between the two commands the gateway is called outside any transaction. A crash there is harmless: the next delivery starts a
/// new attempt under the same key, and the gateway tells what became of the first.
/// </remarks>
internal sealed class ChargeOrderWhenPlaced(IMediator mediator, IPaymentGateway gateway) : IReaction<OrderPlaced>
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

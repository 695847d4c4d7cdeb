using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Payments;
using Shop.Domain.Payments;

namespace Shop.Application.Payments;

/// <summary>Reverses what was or may have been charged for an order that has ended.</summary>
internal sealed class ReverseChargeWhenDue(IMediator mediator, IPaymentGateway gateway) : IReaction<ChargeReversalDue>
{
    public async Task<ReactionResult> React(Occurred<ChargeReversalDue> occurred, CancellationToken cancellation)
    {
        var order = occurred.Event.OrderId;
        if (gateway.Admit() is { } later)
            return new ReactionResult(later);

        var gaveBack = await gateway.Reverse(order, cancellation);
        await mediator.Send(new FinishReversal(order, gaveBack), cancellation);
        return ReactionResult.Done;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Payments;
using Shop.Domain.Payments;

namespace Shop.Application.Payments;

/// <summary>Reverses what was or may have been charged for an order that has ended or is refunded.</summary>
internal sealed class ReverseChargeWhenDue(IMediator mediator, IPaymentGateway gateway) : IReaction<ChargeReversalDue>, IMoneyReaction
{
    public async Task<ReactionResult> React(Occurred<ChargeReversalDue> occurred, CancellationToken cancellation)
    {
        var order = occurred.Event.OrderId;
        if (gateway.Admit() is { } later)
            return new ReactionResult(later);

        var gaveBack = await gateway.Reverse(order, cancellation);
        if (!await mediator.Send(new FinishReversal(order, gaveBack), cancellation))
            throw new ReversalContradictedException(order);
        return ReactionResult.Done;
    }
}

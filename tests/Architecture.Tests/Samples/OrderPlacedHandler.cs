using Shop.Application.Messaging;
using Shop.Domain.Orders;

namespace Shop.Architecture.Tests.Samples;

internal sealed class OrderPlacedHandler : IReaction<OrderPlaced>
{
    public Task<ReactionResult> React(Occurred<OrderPlaced> occurred, CancellationToken cancellation) => Task.FromResult(ReactionResult.Done);
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Search;

/// <summary>
/// Carries the new name of a brand over to its products, some at each delivery of the event, because a brand may have many. A product that is
/// added or changed meanwhile has the new name already.
/// </summary>
internal sealed class CarryOverBrandNameWhenRenamed(IMediator mediator, TimeProvider clock) : IReaction<BrandRenamed>
{
    /// <summary>Bounds the time for which one transaction locks products.</summary>
    private const int ProductsAtOnce = 500;

    /// <summary>Bounds the time of a delivery, well below its lease.</summary>
    private const int PartsAtOnce = 10;

    public async Task<ReactionResult> React(Occurred<BrandRenamed> occurred, CancellationToken cancellation)
    {
        var after = occurred.Progress is { } progress ? ProductId.Parse(progress, null) : (ProductId?)null;
        for (var part = 0; part < PartsAtOnce; part++)
        {
            after = await mediator.Send(new CarryOverBrandName(occurred.Event.BrandId, after, ProductsAtOnce), cancellation);
            if (after is null)
                return ReactionResult.Done;
        }

        return new ReactionResult(clock.GetUtcNow(), after.ToString());
    }
}

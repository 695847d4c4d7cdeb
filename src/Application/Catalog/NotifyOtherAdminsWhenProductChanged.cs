using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Tells every other admin who wants mail which fields of a product changed, from what to what.</summary>
internal sealed class NotifyOtherAdminsWhenProductChanged(IMediator mediator) : IReaction<ProductChanged>
{
    public async Task<ReactionResult> React(Occurred<ProductChanged> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        // What a job does is told once, when it is over.
        if (product.Job is not null)
            return ReactionResult.Done;

        var news = new ProductNews("changed", product.ProductId, product.Sku, product.Name, product.By, product.Changes);
        await mediator.Send(new TellOtherAdmins(occurred.Id, news), cancellation);
        return ReactionResult.Done;
    }
}

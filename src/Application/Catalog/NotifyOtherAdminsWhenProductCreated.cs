using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Tells every other admin who wants mail that there is a new product.</summary>
internal sealed class NotifyOtherAdminsWhenProductCreated(IMediator mediator) : IReaction<ProductCreated>
{
    public async Task<ReactionResult> React(Occurred<ProductCreated> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        // What a job does is told once, when it is over.
        if (product.Job is not null)
            return ReactionResult.Done;

        var news = new ProductNews("created", product.ProductId, product.Sku, product.Name, product.By, []);
        await mediator.Send(new TellOtherAdmins(occurred.Id, news), cancellation);
        return ReactionResult.Done;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Tells every other admin who wants mail that a product is gone.</summary>
internal sealed class NotifyOtherAdminsWhenProductDeleted(IMediator mediator) : IReaction<ProductDeleted>
{
    public async Task<ReactionResult> React(Occurred<ProductDeleted> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        var news = new ProductNews("deleted", product.ProductId, product.Sku, product.Name, product.By, []);
        await mediator.Send(new TellOtherAdmins(occurred.Id, news), cancellation);
        return ReactionResult.Done;
    }
}

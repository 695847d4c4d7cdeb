using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Notifies all other subscribed admins of the changed fields of a product, with old and new values.</summary>
internal sealed class NotifyOtherAdminsWhenProductChanged(IMediator mediator) : IReaction<ProductChanged>, ISingleChangeReaction
{
    public async Task<ReactionResult> React(Occurred<ProductChanged> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        await mediator.Send(
            new NotifyOtherAdminsOfProduct(occurred.Id, "changed", product.ProductId, product.Sku, product.Name, product.By, product.Changes), cancellation);
        return ReactionResult.Done;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Notifies all other subscribed admins of a deleted product.</summary>
internal sealed class NotifyOtherAdminsWhenProductDeleted(IMediator mediator) : IReaction<ProductDeleted>, ISingleChangeReaction
{
    public async Task<ReactionResult> React(Occurred<ProductDeleted> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        await mediator.Send(
            new NotifyOtherAdminsOfProduct(occurred.Id, "deleted", product.ProductId, product.Sku, product.Name, product.By, []), cancellation);
        return ReactionResult.Done;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Notifications;

/// <summary>Notifies all other subscribed admins of a new product.</summary>
internal sealed class NotifyOtherAdminsWhenProductCreated(IMediator mediator) : IReaction<ProductCreated>, ISingleChangeReaction
{
    public async Task<ReactionResult> React(Occurred<ProductCreated> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        await mediator.Send(
            new NotifyOtherAdminsOfProduct(occurred.Id, "created", product.ProductId, product.Sku, product.Name, product.By, []), cancellation);
        return ReactionResult.Done;
    }
}

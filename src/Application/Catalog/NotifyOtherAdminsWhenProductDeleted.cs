using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Tells every other admin who wants mail that a product is gone.</summary>
internal sealed class NotifyOtherAdminsWhenProductDeleted(ProductNews news) : IReaction<ProductDeleted>
{
    public async Task<ReactionResult> React(Occurred<ProductDeleted> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        await news.Tell(
            occurred.Id,
            product.By,
            $"Product deleted: {product.Name}",
            $"deleted the product {product.Name} (sku {product.Sku}, {product.ProductId}).",
            cancellation);
        return ReactionResult.Done;
    }
}

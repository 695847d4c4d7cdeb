using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Tells every other admin who wants mail that there is a new product.</summary>
internal sealed class NotifyOtherAdminsWhenProductCreated(ProductNews news) : IReaction<ProductCreated>
{
    public async Task<ReactionResult> React(Occurred<ProductCreated> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        await news.Tell(
            occurred.Id,
            product.By,
            $"Product created: {product.Name}",
            $"created the product {product.Name} (sku {product.Sku}, {product.ProductId}).",
            cancellation);
        return ReactionResult.Done;
    }
}

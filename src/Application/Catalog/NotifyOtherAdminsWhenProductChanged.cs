using Shop.Application.Messaging;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Tells every other admin who wants mail which fields of a product changed, from what to what.</summary>
internal sealed class NotifyOtherAdminsWhenProductChanged(ProductNews news) : IReaction<ProductChanged>
{
    public async Task<ReactionResult> React(Occurred<ProductChanged> occurred, CancellationToken cancellation)
    {
        var product = occurred.Event;
        var changes = product.Changes.Select(change => $"{change.Field}: {change.Before ?? "none"} → {change.After ?? "none"}");
        await news.Tell(
            occurred.Id,
            product.By,
            $"Product changed: {product.Name}",
            $"changed the product {product.Name} (sku {product.Sku}, {product.ProductId}).\n\n{string.Join('\n', changes)}{PriceNote(product)}",
            cancellation);
        return ReactionResult.Done;
    }

    private static string PriceNote(ProductChanged product) =>
        product.Changes.Any(change => change.Field is "price" or "salePrice") ? "\n\nPrices are in minor units, such as cents." : "";
}

using Shop.Adapters.Web.Catalog;
using Shop.Application.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Carts;

/// <summary>What somebody is about to order.</summary>
/// <param name="Items">In the order they were put in.</param>
/// <param name="Total">What all that can be ordered costs today; null when that is more than an order may cost.</param>
internal sealed record CartResponse(IReadOnlyList<CartItemResponse> Items, Money? Total);

/// <summary>A product in a cart.</summary>
/// <param name="Product">Null when it is unavailable.</param>
/// <param name="Available">How many can be ordered now.</param>
/// <param name="UnitPrice">What one costs today; null when it is unavailable.</param>
/// <param name="Total">Null when it is unavailable, or costs more than an order may.</param>
/// <param name="Unavailable">Whether it is not published any more; take it out to order the rest.</param>
internal sealed record CartItemResponse(
    ProductId ProductId, ProductResponse? Product, int Quantity, int Available, Money? UnitPrice, Money? Total, bool Unavailable);

internal static class CartMapping
{
    public static CartResponse ToResponse(this CartDetails cart) => new([.. cart.Items.Select(ToResponse)], cart.Total);

    private static CartItemResponse ToResponse(CartItem item) =>
        new(item.ProductId, item.Product?.ToResponse(), item.Quantity, item.Available, item.UnitPrice, item.Total, Unavailable: item.Product is null);
}

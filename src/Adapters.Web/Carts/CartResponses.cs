using Shop.Adapters.Web.Catalog;
using Shop.Adapters.Web.Catalog.Taxonomy;
using Shop.Adapters.Web.Inventory;
using Shop.Application.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Carts;

/// <summary>The cart of the caller.</summary>
/// <param name="Items">The products in the order in which they were added.</param>
/// <param name="Total">The current total of the available products; null above the maximum total of an order.</param>
internal sealed record CartResponse(IReadOnlyList<CartItemResponse> Items, Money? Total);

/// <summary>A new cart of a guest.</summary>
/// <param name="Items">Empty.</param>
/// <param name="Token">The token for the header <c>X-Cart-Token</c>.</param>
internal sealed record NewCartResponse(IReadOnlyList<CartItemResponse> Items, Money? Total, string Token);

/// <summary>A product in a cart.</summary>
/// <param name="Product">The product; null when it is unavailable.</param>
/// <param name="Available">The quantity that can be ordered now.</param>
/// <param name="UnitPrice">The current unit price; null when it is unavailable.</param>
/// <param name="Total">Null when it is unavailable, or above the maximum total of an order.</param>
/// <param name="Unavailable">Whether the product is no longer published; remove it to order the rest.</param>
internal sealed record CartItemResponse(
    ProductId ProductId, ProductResponse? Product, int Quantity, int Available, Money? UnitPrice, Money? Total, bool Unavailable);

internal static class CartMapping
{
    public static CartResponse ToResponse(this CartDetails cart) => new([.. cart.Items.Select(ToResponse)], cart.Total);

    private static CartItemResponse ToResponse(CartItem item) =>
        new(item.ProductId, item.Product?.ToResponse(), item.Quantity, item.Available, item.UnitPrice, item.Total, Unavailable: item.Product is null);
}

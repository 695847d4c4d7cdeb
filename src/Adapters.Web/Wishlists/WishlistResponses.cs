using Shop.Adapters.Web.Catalog;
using Shop.Adapters.Web.Catalog.Taxonomy;
using Shop.Adapters.Web.Inventory;
using Shop.Application.Wishlists;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Wishlists;

/// <summary>An entry of a wishlist.</summary>
/// <param name="Product">The product; null when it is unavailable.</param>
/// <param name="Unavailable">Whether the product is no longer published.</param>
internal sealed record WishlistItemResponse(ProductId ProductId, ProductResponse? Product, bool Unavailable, DateTimeOffset AddedAt);

/// <summary>The state of a product on the caller's wishlist.</summary>
internal sealed record WishlistMembershipResponse(bool InWishlist);

internal static class WishlistMapping
{
    public static WishlistItemResponse ToResponse(this WishlistItem item) =>
        new(item.ProductId, item.Product?.ToResponse(), Unavailable: item.Product is null, item.AddedAt);
}

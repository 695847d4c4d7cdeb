using Shop.Adapters.Web.Catalog;
using Shop.Application.Wishlists;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Wishlists;

/// <summary>A product on a wishlist.</summary>
/// <param name="Product">Null when it is unavailable.</param>
/// <param name="Unavailable">Whether it is not published any more.</param>
internal sealed record WishlistItemResponse(ProductId ProductId, ProductResponse? Product, bool Unavailable, DateTimeOffset AddedAt);

/// <summary>Whether a product is on the caller's wishlist.</summary>
internal sealed record WishlistMembershipResponse(bool InWishlist);

internal static class WishlistMapping
{
    public static WishlistItemResponse ToResponse(this WishlistItem item) =>
        new(item.ProductId, item.Product?.ToResponse(), Unavailable: item.Product is null, item.AddedAt);
}

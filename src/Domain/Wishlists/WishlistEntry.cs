using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Domain.Wishlists;

/// <summary>A product on the wishlist of an account; each product once.</summary>
public sealed record WishlistEntry(AccountId OwnerId, ProductId ProductId, DateTimeOffset AddedAt);

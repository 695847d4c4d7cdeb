using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Domain.Wishlists;

/// <summary>A product that somebody would like to have; each once.</summary>
public sealed record WishlistEntry(AccountId OwnerId, ProductId ProductId, DateTimeOffset AddedAt);

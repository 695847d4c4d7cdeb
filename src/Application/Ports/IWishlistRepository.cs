using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Application.Ports;

/// <summary>The wishlists of all accounts.</summary>
public interface IWishlistRepository
{
    void Add(WishlistEntry entry);

    void Remove(WishlistEntry entry);

    /// <summary>Null when the product is not on the list.</summary>
    Task<WishlistEntry?> Find(AccountId owner, ProductId product, CancellationToken cancellation);

    /// <summary>As <see cref="Find"/>; nobody else adds or removes it until the unit of work ends.</summary>
    Task<WishlistEntry?> Lock(AccountId owner, ProductId product, CancellationToken cancellation);

    /// <summary>One account's list, what was added last first.</summary>
    Task<Page<WishlistEntry>> List(AccountId owner, PageRequest page, CancellationToken cancellation);

    /// <summary>Empties one account's list.</summary>
    Task Clear(AccountId owner, CancellationToken cancellation);
}

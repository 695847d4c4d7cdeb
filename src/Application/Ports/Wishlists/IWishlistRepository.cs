using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Wishlists;

namespace Shop.Application.Ports.Wishlists;

/// <summary>Stores the wishlists of all accounts.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IWishlistRepository
{
    void Add(WishlistEntry entry);

    void Remove(WishlistEntry entry);

    /// <summary>Returns an entry; null when the product is not on the list.</summary>
    Task<WishlistEntry?> Find(AccountId owner, ProductId product, CancellationToken cancellation);

    /// <summary>As <see cref="Find"/>; no other unit of work can add or remove the entry until this one ends.</summary>
    Task<WishlistEntry?> Lock(AccountId owner, ProductId product, CancellationToken cancellation);

    /// <summary>
    /// Returns the list of an account, most recently added first. Rejects a cursor of another list with <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<WishlistEntry>> List(AccountId owner, PageRequest page, CancellationToken cancellation);

    /// <summary>Removes all entries of an account.</summary>
    Task Clear(AccountId owner, CancellationToken cancellation);
}

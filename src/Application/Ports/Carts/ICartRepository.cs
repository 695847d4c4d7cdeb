using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Carts;

namespace Shop.Application.Ports.Carts;

/// <summary>Stores one cart per account and per token of a guest. An account that never added an item has none.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ICartRepository
{
    void Add(Cart cart);

    void Remove(Cart cart);

    Task<Cart?> Find(CartOwner owner, CancellationToken cancellation);

    /// <summary>
    /// Returns the current state of a cart, or null, and locks it until the unit of work ends. A missing cart is locked as well: no other
    /// unit of work can create it.
    /// </summary>
    Task<Cart?> Lock(CartOwner owner, CancellationToken cancellation);
}

using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Application.Ports;

/// <summary>The carts of all accounts; whoever never put anything in has none.</summary>
public interface ICartRepository
{
    void Add(Cart cart);

    void Remove(Cart cart);

    Task<Cart?> Find(AccountId owner, CancellationToken cancellation);

    /// <summary>The cart as it is now, if there is one; nobody else makes or changes it until the unit of work ends.</summary>
    Task<Cart?> Lock(AccountId owner, CancellationToken cancellation);
}

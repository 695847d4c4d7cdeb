using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Application.Carts;

/// <summary>
/// Loads the cart of an owner. An account that never added an item has none; a guest without a live cart is rejected with
/// <c>cart-not-found</c>.
/// </summary>
internal sealed class OwnedCarts(ICartRepository carts, IAccountRepository accounts, TimeProvider clock)
{
    public async Task<Cart?> Find(CartOwner owner, CancellationToken cancellation) => Check(owner, await carts.Find(owner, cancellation));

    /// <summary>Locks the cart until the unit of work ends, also a missing one.</summary>
    public async Task<Cart?> Lock(CartOwner owner, CancellationToken cancellation) => Check(owner, await carts.Lock(owner, cancellation));

    /// <summary>
    /// As <see cref="Lock"/>; adds the first cart of an account. Rejects an account that was erased meanwhile with <c>account-not-found</c>.
    /// </summary>
    public async Task<Cart> LockOrAdd(CartOwner owner, CancellationToken cancellation)
    {
        // Accounts are locked before carts.
        if (owner.Account is { } account && !await accounts.Hold(account, cancellation))
            throw AccountErrors.NotFound(account);
        if (await Lock(owner, cancellation) is { } cart)
            return cart;

        cart = Cart.Of(owner, clock.GetUtcNow());
        carts.Add(cart);
        return cart;
    }

    private Cart? Check(CartOwner owner, Cart? cart) =>
        owner.Account is not null || cart?.IsLive(clock.GetUtcNow()) == true ? cart : throw CartErrors.NotFound();
}

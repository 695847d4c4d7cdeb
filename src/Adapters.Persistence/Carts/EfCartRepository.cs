using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Carts;
using Shop.Domain.Carts;

namespace Shop.Adapters.Persistence.Carts;

internal sealed class EfCartRepository(ShopDbContext db) : ICartRepository
{
    public void Add(Cart cart) => db.Carts.Add(cart);

    public void Remove(Cart cart) => db.Carts.Remove(cart);

    public Task<Cart?> Find(CartOwner owner, CancellationToken cancellation) =>
        owner.Account is { } account
            ? db.Carts.FirstOrDefaultAsync(cart => cart.OwnerId == account, cancellation)
            : db.Carts.FirstOrDefaultAsync(cart => cart.TokenHash == owner.TokenHash, cancellation);

    public async Task<Cart?> Lock(CartOwner owner, CancellationToken cancellation)
    {
        // There may be no row to lock yet.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"cart:{owner.Account?.ToString() ?? owner.TokenHash}"}, 0))", cancellation);
        var cart = await Find(owner, cancellation);
        if (cart is not null)
            await db.Entry(cart).ReloadAsync(cancellation);
        return cart;
    }
}

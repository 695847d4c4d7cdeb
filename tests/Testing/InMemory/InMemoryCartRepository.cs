using Shop.Application.Ports.Carts;
using Shop.Domain.Carts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCartRepository(InMemorySession session) : ICartRepository
{
    public void Add(Cart cart) => session.Work.Add(cart);

    public void Remove(Cart cart) => session.Work.Remove(EntityKey.Of(cart));

    public Task<Cart?> Find(CartOwner owner, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Cart>(cart => BelongsTo(cart, owner)));

    public async Task<Cart?> Lock(CartOwner owner, CancellationToken cancellation)
    {
        await session.Work.Lock($"cart {owner}", cancellation);
        return (await session.Lock<Cart>(cart => BelongsTo(cart, owner), cancellation)).SingleOrDefault();
    }

    private static bool BelongsTo(Cart cart, CartOwner owner) => cart.OwnerId == owner.Account && cart.TokenHash == owner.TokenHash;
}

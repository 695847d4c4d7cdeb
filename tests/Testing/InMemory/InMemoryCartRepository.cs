using Shop.Application.Ports.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryCartRepository(InMemorySession session) : ICartRepository
{
    public void Add(Cart cart) => session.Work.Add(cart);

    public void Remove(Cart cart) => session.Work.Remove(EntityKey.Of(cart));

    public Task<Cart?> Find(AccountId owner, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Cart>(cart => cart.OwnerId == owner));

    public async Task<Cart?> Lock(AccountId owner, CancellationToken cancellation)
    {
        await session.Work.Lock($"cart {owner}", cancellation);
        return (await session.Lock<Cart>(cart => cart.OwnerId == owner, cancellation)).SingleOrDefault();
    }
}

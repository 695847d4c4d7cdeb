using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryOrderRepository(InMemorySession session) : IOrderRepository
{
    public void Add(Order order) => session.Work.Add(order);

    public async Task<Order?> Lock(OrderId id, CancellationToken cancellation) =>
        (await session.Lock<Order>(order => order.Id == id, cancellation)).SingleOrDefault();
}

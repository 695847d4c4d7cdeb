using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryOrderRepository(InMemorySession session) : IOrderRepository
{
    public void Add(Order order) => session.Work.Add(order);

    public Task<OrderId?> FindUnpaid(AccountId buyer, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Order>().FirstOrDefault(order => order.BuyerId == buyer && order.Status == OrderStatus.Pending)?.Id);

    public async Task<Order?> Lock(OrderId id, CancellationToken cancellation) =>
        (await session.Lock<Order>(order => order.Id == id, cancellation)).SingleOrDefault();
}

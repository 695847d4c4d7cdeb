using Shop.Application.Ports.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryOrderRepository(InMemorySession session) : IOrderRepository
{
    public void Add(Order order) => session.Work.Add(order);

    public Task<OrderId?> FindUnpaid(AccountId buyer, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Order>().FirstOrDefault(order => order.BuyerId == buyer && order.Status == OrderStatus.Pending)?.Id);

    public Task<IReadOnlyDictionary<AccountId, OpenOrders>> FindOpen(IReadOnlyCollection<AccountId> buyers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<AccountId, OpenOrders>>(session.State.All<Order>()
            .Where(order => order.Status == OrderStatus.Pending && buyers.Contains(order.BuyerId))
            .GroupBy(order => order.BuyerId)
            .ToDictionary(own => own.Key, own => own.Aggregate(default(OpenOrders), (open, order) => open.With(order))));

    public async Task<Order?> Lock(OrderId id, CancellationToken cancellation) =>
        (await session.Lock<Order>(order => order.Id == id, cancellation)).SingleOrDefault();
}

using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryPaymentRepository(InMemorySession session) : IPaymentRepository
{
    public void Add(Payment payment) => session.Work.Add(payment);

    public Task<Payment> Of(OrderId order, CancellationToken cancellation) =>
        Task.FromResult(session.Find<Payment>(payment => payment.OrderId == order)
            ?? throw new InvalidOperationException($"Order {order} has no payment."));
}

using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Application.Ports.Payments;

/// <summary>Stores payments. A payment belongs to one order and is changed only while that order is locked.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IPaymentRepository
{
    void Add(Payment payment);

    /// <summary>Returns the payment of an order.</summary>
    /// <exception cref="InvalidOperationException">The order has no payment.</exception>
    Task<Payment> Of(OrderId order, CancellationToken cancellation);
}

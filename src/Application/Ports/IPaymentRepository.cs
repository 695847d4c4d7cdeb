using Shop.Domain.Orders;

namespace Shop.Application.Ports;

/// <summary>The payments; each belongs to one order and is changed only while that order is locked.</summary>
public interface IPaymentRepository
{
    void Add(Payment payment);

    Task<Payment> Of(OrderId order, CancellationToken cancellation);
}

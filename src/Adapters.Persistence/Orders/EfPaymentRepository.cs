using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders;

internal sealed class EfPaymentRepository(ShopDbContext db) : IPaymentRepository
{
    public void Add(Payment payment) => db.Payments.Add(payment);

    public Task<Payment> Of(OrderId order, CancellationToken cancellation) =>
        db.Payments.FirstAsync(payment => payment.OrderId == order, cancellation);
}

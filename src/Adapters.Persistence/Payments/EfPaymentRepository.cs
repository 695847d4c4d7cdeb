using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Adapters.Persistence.Payments;

internal sealed class EfPaymentRepository(ShopDbContext db) : IPaymentRepository
{
    public void Add(Payment payment) => db.Payments.Add(payment);

    public Task<Payment> Of(OrderId order, CancellationToken cancellation) =>
        db.Payments.FirstAsync(payment => payment.OrderId == order, cancellation);
}

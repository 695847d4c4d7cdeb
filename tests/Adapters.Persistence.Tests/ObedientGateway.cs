using System.Collections.Concurrent;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Tests;

/// <summary>A gateway that accepts every charge unless a test sets another result, and counts the calls.</summary>
internal sealed class ObedientGateway : IPaymentGateway
{
    public ConcurrentDictionary<OrderId, int> Charges { get; } = [];

    public Func<ChargeRequest, CancellationToken, Task<ChargeResult>> Answer { get; set; } =
        (_, _) => Task.FromResult(ChargeResult.Succeeded);

    public async Task<ChargeResult> Charge(ChargeRequest request, CancellationToken cancellation)
    {
        Charges.AddOrUpdate(request.Order, 1, (_, count) => count + 1);
        return await Answer(request, cancellation);
    }

    public Task<bool> Reverse(OrderId order, CancellationToken cancellation) => Task.FromResult(Charges.ContainsKey(order));
}

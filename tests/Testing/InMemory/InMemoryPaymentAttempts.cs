using Shop.Application.Payments;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Testing.InMemory;

/// <summary>Stores each attempt separately.</summary>
internal sealed class InMemoryPaymentAttempts(
    InMemorySession session,
    IOrderRepository orders,
    IPaymentRepository payments,
    IStockRepository stocks,
    PaymentPolicy policy,
    IRandomness randomness,
    TimeProvider clock)
    : IPaymentAttempts
{
    public Task<ChargeRequest?> Start(OrderId order, CancellationToken cancellation) => session.Commit(
        async () => Charging.Start(await payments.Of((await Lock(order, cancellation)).Id, cancellation), clock.GetUtcNow()),
        actor: null,
        cancellation);

    public Task<DateTimeOffset?> Finish(FinishCharge charge, CancellationToken cancellation) => session.Commit(
        async () =>
        {
            var now = clock.GetUtcNow();
            var order = await Lock(charge.Id, cancellation);
            var payment = await payments.Of(order.Id, cancellation);
            var next = Charging.NextAttempt(charge, policy, randomness.NextFraction(), now);
            var locked = next is null ? await stocks.Lock([.. order.Lines.Select(line => line.VariantId)], cancellation) : [];
            return Charging.Finish(charge, order, payment, locked.ToDictionary(stock => stock.VariantId), next, policy, now);
        },
        actor: null,
        cancellation);

    private async Task<Order> Lock(OrderId order, CancellationToken cancellation) =>
        await orders.Lock(order, cancellation) ?? throw OrderErrors.NotFound(order);
}

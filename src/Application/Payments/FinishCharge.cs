using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Application.Payments;

/// <summary>
/// Records the result of an attempt: the order is paid and its stock sold, or rejected and its stock released, or the next attempt is
/// scheduled. Returns when to continue; null only when the payment is settled. Rejects with <c>order-not-found</c>.
/// </summary>
/// <param name="Attempt">From 1.</param>
public sealed record FinishCharge(OrderId Id, int Attempt, ChargeResult Result) : IBatchCommand<DateTimeOffset?>;

internal sealed class FinishChargeHandler(IChargeBatchStore charges, PaymentPolicy policy, IRandomness randomness, TimeProvider clock)
    : IBatchHandler<FinishCharge, DateTimeOffset?>
{
    public async Task<IReadOnlyList<Decision<DateTimeOffset?>>> Handle(IReadOnlyList<Batched<FinishCharge>> batch, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var next = batch.Select(item => Charging.NextAttempt(item.Command, policy, randomness.NextFraction(), now)).ToList();
        var settled = batch.Where((_, i) => next[i] is null).Select(item => item.Command.Id);
        var loaded = await charges.Load([.. batch.Select(item => item.Command.Id)], [.. settled], cancellation);
        var decisions = batch.Select((item, i) => Decision<DateTimeOffset?>.Of(() => loaded.Finish(item.Command, next[i], item.Cause, policy, now))).ToList();
        await charges.Save(loaded, cancellation);
        return decisions;
    }
}

using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Application.Payments;

/// <summary>
/// Records a new attempt before the gateway is called. Returns null when there is nothing left to charge. Rejects with
/// <c>order-not-found</c>.
/// </summary>
public sealed record StartCharge(OrderId Id) : IBatchCommand<ChargeRequest?>;

internal sealed class StartChargeHandler(IChargeBatchStore charges, TimeProvider clock) : IBatchHandler<StartCharge, ChargeRequest?>
{
    public async Task<IReadOnlyList<Decision<ChargeRequest?>>> Handle(IReadOnlyList<Batched<StartCharge>> batch, CancellationToken cancellation)
    {
        var loaded = await charges.Load([.. batch.Select(item => item.Command.Id)], settled: [], cancellation);
        var now = clock.GetUtcNow();
        var decisions = batch.Select(item => Decision<ChargeRequest?>.Of(() => loaded.Start(item.Command, item.Cause, now))).ToList();
        await charges.Save(loaded, cancellation);
        return decisions;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application.Messaging;

namespace Shop.Testing.ModelBased;

/// <summary>The deliveries of a scenario: each runs at least once, in the order that the scenario chooses.</summary>
public sealed class TestOutbox(IModelTestShop shop, KillSwitch crashPoint, ModelGateway gateway, FakeTimeProvider clock)
{
    /// <summary>After this time the holder of a delivery counts as dead, and the delivery is due again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly List<OutboxDelivery> _deliveries = [];
    private readonly List<(OutboxDelivery OutboxDelivery, Task Carrying, TaskCompletionSource GoOn)> _underway = [];

    public IReadOnlyList<OutboxDelivery> Waiting => [.. _deliveries.Where(delivery => !delivery.IsDelivered)];

    public IReadOnlyList<OutboxDelivery> Delivered => [.. _deliveries.Where(delivery => delivery.IsDelivered)];

    /// <summary>Deliveries whose reaction waits for the gateway.</summary>
    public IReadOnlyList<OutboxDelivery> Underway => [.. _underway.Select(held => held.OutboxDelivery)];

    /// <summary>The oldest due delivery.</summary>
    public OutboxDelivery? Due => Waiting.FirstOrDefault(delivery => delivery.Due <= clock.GetUtcNow());

    public async Task Collect() => _deliveries.AddRange(await shop.TakeDeliveries());

    /// <summary>Runs the delivery until the reaction completes or waits for the gateway.</summary>
    public async Task Deliver(OutboxDelivery delivery)
    {
        delivery.Due = clock.GetUtcNow() + Lease;
        delivery.IsDelivered = false;
        var hold = gateway.NextHold();
        var carrying = Carry(delivery);
        if (await Task.WhenAny(carrying, hold) == carrying)
            await carrying;
        else
            _underway.Add((delivery, carrying, await hold));
    }

    /// <summary>Releases the response of the gateway and completes the reaction.</summary>
    public async Task Answer(OutboxDelivery delivery)
    {
        var held = _underway.Find(other => other.OutboxDelivery == delivery);
        _underway.Remove(held);
        held.GoOn.SetResult();
        await held.Carrying;
    }

    private async Task Carry(OutboxDelivery delivery)
    {
        var result = await shop.Services.GetRequiredService<ReactionCatalog>().Deliver(
            delivery.Reaction, delivery.Id, delivery.Event, Cause.Unknown, shop.Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);
        crashPoint.Step();
        if (result.Again is { } again)
        {
            delivery.Due = again;
            return;
        }

        delivery.IsDelivered = true;
        await shop.Finish(delivery);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application.Messaging;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Testing.ModelBased;

/// <summary>The deliveries of a scenario: each runs at least once, in the order that the scenario chooses.</summary>
public sealed class TestOutbox(IModelTestShop shop, KillSwitch crashPoint, ModelGateway gateway, FakeTimeProvider clock)
{
    /// <summary>After this time the holder of a delivery counts as dead, and the delivery is due again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>After this time a delivery is due again that failed.</summary>
    private static readonly TimeSpan Backoff = TimeSpan.FromMinutes(5);

    private readonly List<OutboxDelivery> _deliveries = [];
    private readonly List<(OutboxDelivery OutboxDelivery, Task Carrying, TaskCompletionSource GoOn)> _underway = [];

    public IReadOnlyList<OutboxDelivery> Waiting => [.. _deliveries.Where(delivery => !delivery.IsDelivered && !delivery.IsDead)];

    public IReadOnlyList<OutboxDelivery> Delivered => [.. _deliveries.Where(delivery => delivery.IsDelivered)];

    /// <summary>Deliveries whose reaction waits for the gateway.</summary>
    public IReadOnlyList<OutboxDelivery> Underway => [.. _underway.Select(held => held.OutboxDelivery)];

    /// <summary>The oldest due delivery.</summary>
    public OutboxDelivery? Due => Waiting.FirstOrDefault(delivery => delivery.Due <= clock.GetUtcNow());

    /// <summary>Whether a delivery was given up.</summary>
    public bool HasDeadLetters => _deliveries.Exists(delivery => delivery.IsDead);

    public async Task Collect() => _deliveries.AddRange(await shop.TakeDeliveries());

    /// <summary>Runs the delivery until the reaction completes or waits for the gateway.</summary>
    public async Task Deliver(OutboxDelivery delivery)
    {
        delivery.Due = clock.GetUtcNow() + Lease;
        delivery.IsDelivered = false;
        if (delivery.EndsProcess)
        {
            await EndProcess(delivery);
            return;
        }

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

    /// <summary>Corrects what ended the process, and retries what was given up for it.</summary>
    public async Task Revive()
    {
        foreach (var delivery in _deliveries.Where(delivery => delivery.EndsProcess))
        {
            if (delivery.IsDead)
                await shop.Revive(delivery);
            (delivery.EndsProcess, delivery.IsDead, delivery.Due) = (false, false, clock.GetUtcNow());
        }
    }

    /// <summary>The next attempt gives it up before it runs.</summary>
    private async Task EndProcess(OutboxDelivery delivery)
    {
        if (!delivery.WasInterrupted)
        {
            delivery.WasInterrupted = true;
            throw new ProcessKilledException();
        }

        await shop.GiveUp(delivery);
        delivery.IsDead = true;
    }

    private async Task Carry(OutboxDelivery delivery)
    {
        try
        {
            await React(delivery);
        }
        catch (Exception failure) when (gateway.HasFailed && failure is not ProcessKilledException)
        {
            delivery.Due = clock.GetUtcNow() + Backoff;
        }
    }

    private async Task React(OutboxDelivery delivery)
    {
        var result = await shop.Services.GetRequiredService<ReactionCatalog>().Deliver(
            delivery.Reaction, new Occurred<IDomainEvent>(delivery.Id, delivery.Event, Cause.Unknown), shop.Services.GetRequiredService<IServiceScopeFactory>(), CancellationToken.None);
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

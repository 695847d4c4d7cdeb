using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>Delivers committed events to their reactions, one at a time, in the order they occurred.</summary>
public sealed class InMemoryRelay(InMemoryShop shop, ReactionCatalog reactions, IServiceScopeFactory scopes, FakeTimeProvider clock)
{
    private readonly List<Delivery> _waiting = [];
    private readonly List<string> _deadLetters = [];
    private int _seen;

    /// <summary>The reasons of permanent rejections.</summary>
    public IReadOnlyList<string> DeadLetters => _deadLetters;

    /// <summary>
    /// Delivers until nothing is due. An exception of a reaction is rethrown, and the next call delivers its message again.
    /// </summary>
    public async Task DeliverDue()
    {
        Collect();
        while (_waiting.Find(delivery => delivery.Due <= clock.GetUtcNow()) is { } delivery)
        {
            await Deliver(delivery);
            Collect();
        }
    }

    /// <summary>Advances the clock to the next due delivery until none is left.</summary>
    public async Task DeliverAll()
    {
        await DeliverDue();
        while (_waiting.Count > 0)
        {
            clock.SetUtcNow(_waiting.Min(delivery => delivery.Due));
            await DeliverDue();
        }
    }

    /// <summary>Delivers every event again, as after a crash that lost the record of deliveries.</summary>
    public Task RedeliverAll()
    {
        _seen = 0;
        return DeliverAll();
    }

    private async Task Deliver(Delivery delivery)
    {
        try
        {
            var result = await reactions.Deliver(
                delivery.Reaction,
                new Occurred<IDomainEvent>(delivery.Message.Id, delivery.Message.Event, delivery.Message.Cause, delivery.Progress),
                scopes,
                CancellationToken.None);
            if (result.Again is { } again)
                (delivery.Due, delivery.Progress) = (again, result.Progress);
            else
                _waiting.Remove(delivery);
        }
        catch (NotificationRefusedException refusal)
        {
            _waiting.Remove(delivery);
            _deadLetters.Add(refusal.Message);
        }
    }

    private void Collect()
    {
        var events = shop.State.Events;
        foreach (var message in events.Skip(_seen))
        {
            var name = EventNames.Of(message.Event);
            _waiting.AddRange(reactions.Subscriptions
                .Where(subscription => subscription.EventName == name)
                .Select(subscription => new Delivery(message, subscription.Reaction, clock.GetUtcNow())));
        }

        _seen = events.Count;
    }

    private sealed class Delivery(RecordedEvent message, string reaction, DateTimeOffset due)
    {
        public RecordedEvent Message => message;

        public string Reaction => reaction;

        public DateTimeOffset Due { get; set; } = due;

        public string? Progress { get; set; }
    }
}

using System.Collections.Immutable;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Inventory;
using Shop.Domain.Settings;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>The stored state at one moment, or what a unit of work would add to it; immutable.</summary>
internal sealed record ShopState(
    ImmutableDictionary<EntityKey, object> Entities,
    ImmutableList<StockMovement> Movements,
    ImmutableList<RecordedEvent> Events,
    ImmutableDictionary<IdempotencyKey, StoredAnswer> Answers,
    ImmutableHashSet<EntityKey> Removed)
{
    public static ShopState Empty { get; } = new(
        ImmutableDictionary<EntityKey, object>.Empty, [], [], ImmutableDictionary<IdempotencyKey, StoredAnswer>.Empty, []);

    /// <summary>The initial state.</summary>
    public static ShopState Begin()
    {
        var settings = StoreSettings.Begin();
        return Empty with { Entities = Empty.Entities.Add(EntityKey.Of(settings), settings) };
    }

    public IEnumerable<T> All<T>() => Entities.Values.OfType<T>();

    public ShopState With(ShopState changes) => new(
        Entities.SetItems(changes.Entities).RemoveRange(changes.Removed),
        Movements.AddRange(changes.Movements),
        Events.AddRange(changes.Events),
        Answers.AddRange(changes.Answers),
        []);
}

/// <summary>An event as it was committed.</summary>
internal sealed record RecordedEvent(EventId Id, IDomainEvent Event, Cause Cause, DateTimeOffset At);

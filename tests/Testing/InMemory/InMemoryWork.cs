using System.Collections.Immutable;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>A running unit of work: the entities it has handed out, and the changes it will commit.</summary>
internal sealed class InMemoryWork(InMemoryShop shop, IRequestContext request, Causation causation)
{
    private readonly Dictionary<EntityKey, Loaded> _loaded = [];
    private readonly HashSet<object> _locks = [];
    private ImmutableDictionary<EntityKey, long> _versions = ImmutableDictionary<EntityKey, long>.Empty;
    private ShopState _changes = ShopState.Empty;

    /// <summary>The actor, for the audit log.</summary>
    public Actor? By { get; set; }

    /// <summary>The committed state with the changes saved by this unit of work.</summary>
    public ShopState State => shop.State.With(_changes);

    public void Add(object entity) => _loaded.Add(EntityKey.Of(entity), new Loaded(entity, Stored: null));

    /// <summary>Adds or changes an entity, which may have been handed out before a nested unit of work was rolled back.</summary>
    public void Put(object entity) => _loaded[EntityKey.Of(entity)] = new Loaded(entity, State.Entities.GetValueOrDefault(EntityKey.Of(entity)));

    /// <summary>Stores a message in the outbox.</summary>
    public void Publish(IDomainEvent message)
    {
        var now = shop.Clock.GetUtcNow();
        _changes = _changes with { Events = _changes.Events.Add(new RecordedEvent(EventId.New(now), message, causation.Current, now)) };
    }

    public void Add(IdempotencyKey key, StoredAnswer answer) => _changes = _changes with { Answers = _changes.Answers.Add(key, answer) };

    /// <summary>Replaces the value with the same key, if any.</summary>
    public void Replace(object value) => _changes = _changes with { Entities = _changes.Entities.SetItem(EntityKey.Of(value), value) };

    public void Remove(EntityKey key)
    {
        if (State.Entities.GetValueOrDefault(key) is AggregateRoot removed)
            Publish(removed, after: null);
        _changes = _changes with { Removed = _changes.Removed.Add(key) };
    }

    /// <summary>Returns the single instance of a stored entity in this unit of work.</summary>
    public T Load<T>(T stored) where T : class
    {
        var key = EntityKey.Of(stored);
        if (!_loaded.TryGetValue(key, out var loaded))
            _loaded.Add(key, loaded = new Loaded(EntityCopy.Of(stored), stored));
        return (T)loaded.Entity;
    }

    /// <summary>Returns the same instance in its current stored state, unless this unit of work has changed it.</summary>
    public T Reload<T>(T stored) where T : class
    {
        var key = EntityKey.Of(stored);
        if (_loaded.TryGetValue(key, out var loaded) && loaded.Stored is not null && !EntityCopy.Differs(loaded.Entity, loaded.Stored))
        {
            EntityCopy.Refresh(loaded.Entity, stored);
            _loaded[key] = loaded with { Stored = stored };
        }

        return Load(stored);
    }

    public async Task Lock(object row, CancellationToken cancellation)
    {
        if (!_locks.Contains(row))
            await shop.Locks.Take(row, cancellation);
        _locks.Add(row);
    }

    public bool TryLock(object row) => _locks.Contains(row) || (shop.Locks.TryTake(row) && _locks.Add(row));

    /// <summary>Starts a nested unit of work. Earlier changes survive its failure.</summary>
    /// <returns>Rolls back the nested unit of work; entities loaded before are stale then, as after any failure.</returns>
    public Action BeginInner()
    {
        Save();
        var (changes, versions) = (_changes, _versions);
        return () =>
        {
            (_changes, _versions) = (changes, versions);
            _loaded.Clear();
        };
    }

    /// <summary>Turns changed entities into changes; rejects what the commit would reject.</summary>
    public void Save()
    {
        TakeEvents();
        foreach (var (key, loaded) in _loaded.ToList())
        {
            if (loaded.Stored is null || EntityCopy.Differs(loaded.Entity, loaded.Stored))
                Save(key, loaded.Entity, loaded.Stored);
        }

        shop.Ensure(_changes, _versions);
    }

    public void Commit()
    {
        Save();
        shop.Commit(_changes, _versions);
    }

    public void End()
    {
        foreach (var row in _locks)
            shop.Locks.Release(row);
    }

    private void Save(EntityKey key, object entity, object? before)
    {
        if (entity is AggregateRoot changed)
            Publish((AggregateRoot?)before, changed);
        if (entity is AggregateRoot aggregate && shop.State.Entities.ContainsKey(key))
        {
            if (!_versions.ContainsKey(key))
                _versions = _versions.Add(key, aggregate.Version);
            EntityCopy.SetVersion(aggregate, _versions[key] + 1);
        }

        var stored = EntityCopy.Of(entity);
        _loaded[key] = new Loaded(entity, stored);
        if (entity is Stock stock)
        {
            // Movements are stored next to their stock, not in it.
            _changes = _changes with { Movements = _changes.Movements.AddRange(stock.Movements.Except(_changes.Movements)) };
            stored = EntityCopy.WithoutMovements(stock);
        }

        _changes = _changes with { Entities = _changes.Entities.SetItem(key, stored) };
    }

    private void Publish(AggregateRoot? before, AggregateRoot? after)
    {
        if (AuditedAggregates.Entry(before, after, By, shop.Clock.GetUtcNow()) is { } entry)
            Replace(entry with { RequestId = request.RequestId });
    }

    private void TakeEvents()
    {
        foreach (var happened in AggregateRoot.DequeueEvents(_loaded.Values.Select(loaded => loaded.Entity).OfType<AggregateRoot>()))
            Publish(happened);
    }

    /// <summary>An entity that was handed out, and its stored state; null for a new one.</summary>
    private sealed record Loaded(object Entity, object? Stored);
}

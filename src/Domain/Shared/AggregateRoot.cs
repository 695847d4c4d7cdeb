namespace Shop.Domain.Shared;

/// <summary>An entity that is loaded, changed and committed as a whole.</summary>
/// <remarks>Storage sets the private setters; a complex value such as money cannot be a constructor parameter there.</remarks>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>1 when made, one more with every committed change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Refuses with <c>stale-version</c> when the caller decided on another version than this one.</summary>
    /// <param name="expected">The version the caller saw; null accepts any.</param>
    public void EnsureVersion(long? expected)
    {
        if (expected is { } version && version != Version)
            throw ConcurrencyErrors.StaleVersion(version, Version);
    }

    /// <summary>Hands out what happened since the last call, oldest first, and forgets it.</summary>
    public IReadOnlyList<IDomainEvent> DequeueEvents()
    {
        IDomainEvent[] events = [.. _events];
        _events.Clear();
        return events;
    }

    protected void Raise(IDomainEvent occurred) => _events.Add(occurred);
}

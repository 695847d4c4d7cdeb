namespace Shop.Domain.Shared;

/// <summary>An entity that is loaded, changed and committed as a whole.</summary>
/// <remarks>Storage sets the private setters; a complex value such as money cannot be a constructor parameter there.</remarks>
public abstract class AggregateRoot
{
    private static long s_raised;

    private readonly List<(long Number, IDomainEvent Event)> _events = [];

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
    public IReadOnlyList<IDomainEvent> DequeueEvents() => DequeueEvents([this]);

    /// <summary>Hands out what happened to any of these since the last call, oldest first over all of them, and forgets it.</summary>
    public static IReadOnlyList<IDomainEvent> DequeueEvents(IEnumerable<AggregateRoot> aggregates)
    {
        var raised = new List<(long Number, IDomainEvent Event)>();
        foreach (var aggregate in aggregates)
        {
            raised.AddRange(aggregate._events);
            aggregate._events.Clear();
        }

        return [.. raised.OrderBy(happened => happened.Number).Select(happened => happened.Event)];
    }

    protected void Raise(IDomainEvent occurred) => _events.Add((Interlocked.Increment(ref s_raised), occurred));
}

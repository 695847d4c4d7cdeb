namespace Shop.Domain.Shared;

/// <summary>An entity that is loaded, changed and committed as a whole.</summary>
/// <remarks>The ORM sets the private setters, because a complex value such as money cannot be a constructor parameter there.</remarks>
public abstract class AggregateRoot
{
    private static long s_raised;

    private readonly List<(long Number, IDomainEvent Event)> _events = [];

    /// <summary>1 after creation; incremented by every committed change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Rejects a version that is not the current one with <c>stale-version</c>.</summary>
    /// <param name="expected">The version on which the caller based its change; null accepts any.</param>
    public void EnsureVersion(ExpectedVersion? expected)
    {
        if (expected is not null && !expected.Includes(Version))
            throw ConcurrencyErrors.StaleVersion(expected, Version);
    }

    /// <summary>Returns and removes the events raised since the last call, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> DequeueEvents() => DequeueEvents([this]);

    /// <summary>Returns and removes the events of all given aggregates, oldest first across all of them.</summary>
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

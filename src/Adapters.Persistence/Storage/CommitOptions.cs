namespace Shop.Adapters.Persistence.Storage;

/// <summary>How commits are waited for.</summary>
internal sealed record CommitOptions
{
    /// <summary>How long a caller waits for the confirmation of a commit; after that it is told that the outcome is unknown, and the commit goes on.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// How many write transactions this instance has open at most, those included whose commit nobody waits for any more; of a small
    /// connection pool at most three fifths, so that connections are left for reads.
    /// </summary>
    public int MaxConcurrency { get; init; } = 24;

    /// <summary>The bound that holds for a pool of the given size, at least 1.</summary>
    public int MaxConcurrencyOf(int poolSize) => Math.Max(1, Math.Min(MaxConcurrency, poolSize * 3 / 5));

    /// <summary>How long a write transaction waits to begin when there are that many.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromSeconds(8);
}

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>Limits of write transactions and their commits.</summary>
internal sealed record CommitOptions
{
    /// <summary>
    /// How long a caller waits for the confirmation of a commit. After that the caller gets an unknown outcome, and the commit continues.
    /// </summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Maximum open write transactions of this instance, including those whose commit no caller waits for any more. Limited to three fifths
    /// of the connection pool, so that connections are left for reads.
    /// </summary>
    public int MaxConcurrency { get; init; } = 24;

    /// <summary>The limit for a pool of the given size, at least 1.</summary>
    public int MaxConcurrencyOf(int poolSize) => Math.Max(1, Math.Min(MaxConcurrency, poolSize * 3 / 5));

    /// <summary>How long a write transaction waits to start when the limit is reached.</summary>
    public TimeSpan QueueTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// How long a batch waits for a row that another transaction has locked, before the commands that need it are set aside. Longer than a
    /// transaction without a wait; shorter than a caller notices.
    /// </summary>
    public TimeSpan BatchLockTimeout { get; init; } = TimeSpan.FromMilliseconds(100);
}

namespace Shop.Adapters.Workers.Leasing;

/// <summary>The timing of a leased worker.</summary>
internal abstract record LeasedWorkerOptions
{
    /// <summary>How long work belongs to the instance that leased it; must exceed the duration of the work, or of a step that extends the lease.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The maximum time between polls without a signal, and the delay after a failed poll.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The minimum time between polls without a signal, also while due work waits because a limit is reached.
    /// </summary>
    public TimeSpan ShortestPause { get; init; }

    /// <summary>The delay after every poll, so that under load each finds much work.</summary>
    public TimeSpan Breath { get; init; }

    /// <summary>
    /// The time that running work has to finish at a stop, before it is cancelled and its lease released; well below the shutdown timeout.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(15);
}

namespace Shop.Adapters.Web.Jobs;

/// <summary>How jobs are worked on.</summary>
internal sealed record JobOptions
{
    /// <summary>
    /// Rows that are committed together. Every row costs the transaction two or three nested ones, and from 64 on PostgreSQL becomes slower for
    /// everybody else.
    /// </summary>
    public int BatchSize { get; init; } = 20;

    /// <summary>How long a job that gets no further belongs to the instance that took it; much longer than a batch takes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an instance that has nothing to do looks for what others took in, or left.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a job waits that could not go on.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}

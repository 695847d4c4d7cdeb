namespace Shop.Adapters.Web.Jobs;

/// <summary>The parameters of the job worker.</summary>
internal sealed record JobOptions
{
    /// <summary>
    /// The number of rows per transaction. Every row uses two or three subtransactions, and from 64 on PostgreSQL becomes slower for all
    /// sessions.
    /// </summary>
    public int BatchSize { get; init; } = 20;

    /// <summary>The lease of a job that makes no progress; much longer than the duration of a batch.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The interval in which an idle instance checks for jobs of other instances.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The delay before an interrupted job is retried.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}

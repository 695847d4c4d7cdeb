using Shop.Adapters.Workers.Leasing;

namespace Shop.Adapters.Workers.Jobs;

/// <summary>The parameters of the job worker. The lease is that of a job without progress.</summary>
internal sealed record JobOptions : LeasedWorkerOptions
{
    /// <summary>A job is interrupted at once when the program stops, because it continues after its last committed row.</summary>
    public JobOptions() => DrainTimeout = TimeSpan.Zero;

    /// <summary>The number of rows per transaction: many, because a set costs some round trips; few, because it holds locks for their time.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>The delay before an interrupted job is retried.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);
}

using Shop.Adapters.Workers.Leasing;

namespace Shop.Adapters.Workers.Outbox;

/// <summary>Settings of the delivery of events to reactions.</summary>
internal sealed record OutboxOptions : LeasedWorkerOptions
{
    public OutboxOptions() => Breath = TimeSpan.FromMilliseconds(10);

    /// <summary>Maximum concurrent deliveries of one instance to one reaction; at least 1.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>Number of failed attempts after which a message is a dead letter.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>Delay after the first failure. It doubles with each failure, and up to half of it is added at random.</summary>
    public TimeSpan BackoffBase { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan BackoffLimit { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan BackoffAfter(int attempts, double chance) =>
        Math.Min(BackoffBase.Ticks * Math.Pow(2, attempts - 1), BackoffLimit.Ticks) is var ticks
            ? TimeSpan.FromTicks((long)(ticks * (1 + (chance / 2))))
            : default;
}

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Settings of the delivery of events to reactions.</summary>
internal sealed record OutboxOptions
{
    /// <summary>Maximum concurrent deliveries of one instance to one reaction; at least 1.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>How long a delivery belongs to the instance that took it; must exceed the duration of any reaction.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long running deliveries may take at shutdown before they are cancelled and released; well below the shutdown timeout.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Maximum wait when no notification arrives.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Delay between two polls, so that under load each finds many deliveries.</summary>
    public TimeSpan Breath { get; init; } = TimeSpan.FromMilliseconds(10);

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

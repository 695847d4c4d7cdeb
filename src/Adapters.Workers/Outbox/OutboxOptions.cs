using Shop.Adapters.Workers.Leasing;

namespace Shop.Adapters.Workers.Outbox;

/// <summary>Settings of the delivery of events to reactions.</summary>
internal sealed record OutboxOptions : LeasedWorkerOptions
{
    public OutboxOptions() => Breath = TimeSpan.FromMilliseconds(10);

    /// <summary>Maximum concurrent deliveries of one instance to one reaction; at least 1.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>
    /// Pending deliveries of one account to one reaction that are taken in turn with those of other accounts; more of them only take slots that
    /// nobody else needs, and never the last quarter. At least 1.
    /// </summary>
    public int Share { get; init; } = 8;

    /// <summary>
    /// Number of failed attempts after which a message is a dead letter, except for reactions that move money; and of attempts in a row that
    /// ended with the process, for every reaction.
    /// </summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>Delay after the first failure. It doubles with each failure, and up to half of it is added at random.</summary>
    public TimeSpan BackoffBase { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan BackoffLimit { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan BackoffAfter(int attempts, double chance) =>
        TimeSpan.FromTicks((long)(Math.Min(BackoffBase.Ticks * Math.Pow(2, attempts - 1), BackoffLimit.Ticks) * (1 + (chance / 2))));
}

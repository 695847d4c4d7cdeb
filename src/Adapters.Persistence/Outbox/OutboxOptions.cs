namespace Shop.Adapters.Persistence.Outbox;

/// <summary>How events reach their reactions.</summary>
internal sealed record OutboxOptions
{
    /// <summary>How many deliveries to one reaction an instance works on at the same time, from 1.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>How long a delivery belongs to the instance that took it; longer than any reaction takes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long deliveries under way may take when the program stops, before they are cancelled and released; well below the shutdown timeout.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest sleep when no notification comes.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks, so that under load each finds many.</summary>
    public TimeSpan Breath { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>After that many failed attempts a message is a dead letter.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>The wait after the first failure; it doubles with each, and a random half is added.</summary>
    public TimeSpan BackoffBase { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan BackoffLimit { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan BackoffAfter(int attempts, double chance) =>
        Math.Min(BackoffBase.Ticks * Math.Pow(2, attempts - 1), BackoffLimit.Ticks) is var ticks
            ? TimeSpan.FromTicks((long)(ticks * (1 + (chance / 2))))
            : default;
}

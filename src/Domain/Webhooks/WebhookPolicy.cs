namespace Shop.Domain.Webhooks;

/// <summary>How often and when a delivery is tried.</summary>
/// <param name="MaxAttempts">After so many failures in a row it is given up.</param>
/// <param name="BackoffBase">The wait after the first failure; it doubles with each, and a random half is added.</param>
/// <param name="BackoffLimit">The longest wait, before chance.</param>
public sealed record WebhookPolicy(int MaxAttempts, TimeSpan BackoffBase, TimeSpan BackoffLimit)
{
    /// <summary>Tries for a day and a half.</summary>
    public static WebhookPolicy Default { get; } = new(16, TimeSpan.FromSeconds(5), TimeSpan.FromHours(12));

    /// <param name="failures">In a row, from 1.</param>
    /// <param name="chance">From 0 to below 1.</param>
    public TimeSpan WaitAfter(int failures, double chance) =>
        TimeSpan.FromTicks((long)(Math.Min(BackoffBase.Ticks * Math.Pow(2, failures - 1), BackoffLimit.Ticks) * (1 + (chance / 2))));
}

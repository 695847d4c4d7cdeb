namespace Shop.Domain.Webhooks;

/// <summary>The retry policy of webhook deliveries.</summary>
/// <param name="MaxAttempts">The number of consecutive failures after which the delivery fails.</param>
/// <param name="BackoffBase">The delay after the first failure; it doubles with every further one, with up to 50 % jitter.</param>
/// <param name="BackoffLimit">The longest delay, before jitter.</param>
public sealed record WebhookPolicy(int MaxAttempts, TimeSpan BackoffBase, TimeSpan BackoffLimit)
{
    /// <summary>Retries for about a day and a half.</summary>
    public static WebhookPolicy Default { get; } = new(16, TimeSpan.FromSeconds(5), TimeSpan.FromHours(12));

    /// <param name="failures">The consecutive failures, from 1.</param>
    /// <param name="chance">A random fraction, from 0 to below 1.</param>
    public TimeSpan WaitAfter(int failures, double chance) =>
        TimeSpan.FromTicks((long)(Math.Min(BackoffBase.Ticks * Math.Pow(2, failures - 1), BackoffLimit.Ticks) * (1 + (chance / 2))));
}

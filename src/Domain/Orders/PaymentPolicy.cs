namespace Shop.Domain.Orders;

/// <summary>How long a payment is tried.</summary>
/// <param name="MaxAttempts">From 1; after that many the payment has failed.</param>
/// <param name="BackoffBase">The wait after the first failure; it doubles with every further one.</param>
/// <param name="BackoffLimit">The longest wait.</param>
public sealed record PaymentPolicy(int MaxAttempts, TimeSpan BackoffBase, TimeSpan BackoffLimit)
{
    /// <summary>The wait after attempt <paramref name="number"/>: exponential, with up to half of it added by chance, and never above the limit; in whole microseconds, which is what is stored.</summary>
    /// <param name="number">The attempt that failed, from 1.</param>
    /// <param name="chance">From 0 to below 1.</param>
    public TimeSpan WaitAfter(int number, double chance)
    {
        var wait = BackoffBase.Ticks * Math.Pow(2, number - 1) * (1 + (chance / 2));
        return TimeSpan.FromMicroseconds((long)Math.Min(wait, BackoffLimit.Ticks) / TimeSpan.TicksPerMicrosecond);
    }
}

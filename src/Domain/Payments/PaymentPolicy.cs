namespace Shop.Domain.Payments;

/// <summary>The retry policy of payments.</summary>
/// <param name="MaxAttempts">From 1; after that many failed attempts the payment fails.</param>
/// <param name="BackoffBase">The delay after the first failed attempt; it doubles with every further one.</param>
/// <param name="BackoffLimit">The longest delay.</param>
public sealed record PaymentPolicy(int MaxAttempts, TimeSpan BackoffBase, TimeSpan BackoffLimit)
{
    /// <summary>
    /// The delay after attempt <paramref name="number"/>: exponential backoff with up to 50 % jitter, at most the limit; in whole
    /// microseconds, the precision of the database.
    /// </summary>
    /// <param name="number">The failed attempt, from 1.</param>
    /// <param name="chance">A random fraction, from 0 to below 1.</param>
    public TimeSpan WaitAfter(int number, double chance)
    {
        var wait = BackoffBase.Ticks * Math.Pow(2, number - 1) * (1 + (chance / 2));
        return TimeSpan.FromMicroseconds((long)Math.Min(wait, BackoffLimit.Ticks) / TimeSpan.TicksPerMicrosecond);
    }
}

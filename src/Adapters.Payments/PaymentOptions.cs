namespace Shop.Adapters.Payments;

/// <summary>The configuration section <c>Payments</c>.</summary>
internal sealed class PaymentOptions
{
    public const string Section = "Payments";

    /// <summary>
    /// The longest duration of a simulated charge. A caller with a longer timeout can distinguish a slow gateway from an unresponsive one.
    /// </summary>
    public static readonly TimeSpan LongestDuration = TimeSpan.FromSeconds(30);

    /// <summary>The share of charges that the simulated gateway fails at random, in percent: 0–100.</summary>
    public double FailureProbability { get; set; }

    /// <summary>The duration of a simulated charge, up to <see cref="LongestDuration"/>.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Whether buyers may select the behavior of the simulated gateway by the payment method; null allows it outside Production only.
    /// </summary>
    public bool? AllowScripts { get; set; }

    /// <summary>The number of attempts after which a payment fails: 1–100.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The delay after the first failed attempt, 1 millisecond to 1 hour; it doubles with every further one.</summary>
    public TimeSpan BackoffBase { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The timeout of a gateway call, 100 milliseconds to 45 seconds; shorter than the longest delivery.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(35);

    /// <summary>
    /// The share of calls without a response that opens the circuit breaker, in percent: 1–100. Declined charges do not count.
    /// </summary>
    public int FailureRatio { get; set; } = 80;

    /// <summary>The number of calls in the sampling window below which the circuit breaker stays closed: 2–10,000.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>The sampling window of the circuit breaker, 1 second to 10 minutes.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the circuit breaker stays open before a trial call, 0.5 seconds to 10 minutes.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);
}

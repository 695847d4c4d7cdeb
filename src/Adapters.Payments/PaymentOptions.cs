namespace Shop.Adapters.Payments;

/// <summary>The configuration section <c>Payments</c>.</summary>
internal sealed class PaymentOptions
{
    public const string Section = "Payments";

    /// <summary>No charge takes longer, so that whoever waits for it can tell a slow gateway from a lost one.</summary>
    public static readonly TimeSpan LongestDuration = TimeSpan.FromSeconds(30);

    /// <summary>How often the simulated gateway fails without being told to, in percent: 0–100.</summary>
    public double FailureProbability { get; set; }

    /// <summary>How long the simulated gateway thinks about a charge: up to <see cref="LongestDuration"/>.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>After how many attempts a payment is given up: 1–100.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>The wait after the first failed attempt, a millisecond to an hour; it doubles with every further one.</summary>
    public TimeSpan BackoffBase { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>After which a call to the gateway counts as unanswered, 100 milliseconds to 45 seconds: less than a delivery may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(35);

    /// <summary>The share of calls that fail or time out at which the gateway is left alone, in percent: 1–100. Declines are no failures.</summary>
    public int BreakerShare { get; set; } = 80;

    /// <summary>With fewer calls in the window nothing is concluded: 2–10,000.</summary>
    public int BreakerMinimum { get; set; } = 20;

    /// <summary>The time over which calls are counted, a second to ten minutes.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the gateway is left alone before it is tried, half a second to ten minutes.</summary>
    public TimeSpan BreakerRest { get; set; } = TimeSpan.FromSeconds(5);
}

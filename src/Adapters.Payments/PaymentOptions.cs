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
}

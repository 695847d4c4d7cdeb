using System.Globalization;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>What a payment method asks the simulated gateway to do.</summary>
/// <param name="Refusal">Why every charge is declined; null when none is.</param>
/// <param name="Failures">How many charges fail before one may succeed.</param>
/// <param name="ByChance">Whether a charge may also fail by the configured probability.</param>
/// <param name="LosesAnswer">Whether the caller never hears of the successful charge.</param>
/// <param name="Slowness">How many times the configured duration a charge takes, up to <see cref="PaymentOptions.LongestDuration"/>.</param>
internal sealed record Script(string? Refusal = null, int Failures = 0, bool ByChance = false, bool LosesAnswer = false, int Slowness = 1)
{
    private const string FailPrefix = "sim_fail_";
    private const int MostFailures = 999;

    /// <summary>No method leaves it to chance, which a script overrides; a method that no script has is declined, as a real gateway does.</summary>
    public static Script For(string? method) => method switch
    {
        null => new Script(ByChance: true),
        "sim_ok" => new Script(),
        "sim_decline" => new Script(Refusal: "The card was declined."),
        "sim_timeout" => new Script(LosesAnswer: true),
        "sim_slow" => new Script(Slowness: 10),
        _ when FailuresOf(method) is { } failures => new Script(Failures: failures),
        _ => new Script(Refusal: "The gateway does not know this payment method."),
    };

    private static int? FailuresOf(string method) =>
        method.StartsWith(FailPrefix, StringComparison.Ordinal)
        && int.TryParse(method.AsSpan(FailPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var failures)
        && failures <= MostFailures
            ? failures
            : null;
}

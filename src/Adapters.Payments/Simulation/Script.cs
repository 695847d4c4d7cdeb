using System.Globalization;

namespace Shop.Adapters.Payments.Simulation;

/// <summary>The behavior of the simulated gateway for a payment method.</summary>
/// <param name="Refusal">The reason with which every charge is declined; null when none is.</param>
/// <param name="Failures">The number of charges that fail before one succeeds.</param>
/// <param name="ByChance">Whether a charge may also fail at random, with the configured probability.</param>
/// <param name="LosesAnswer">Whether a successful charge is reported as timed out.</param>
/// <param name="Slowness">The factor on the configured duration, up to <see cref="PaymentOptions.LongestDuration"/>.</param>
internal sealed record Script(string? Refusal = null, int Failures = 0, bool ByChance = false, bool LosesAnswer = false, int Slowness = 1)
{
    private const string FailPrefix = "sim_fail_";
    private const int MostFailures = 999;

    /// <summary>Returns the script of a method. Without a method, charges fail at random only; an unknown method is declined.</summary>
    /// <param name="isOpen">Whether there are other methods than none.</param>
    public static Script For(string? method, bool isOpen) => method switch
    {
        null => new Script(ByChance: true),
        _ when !isOpen => new Script(Refusal: "The gateway does not support this payment method."),
        "sim_ok" => new Script(),
        "sim_decline" => new Script(Refusal: "The card was declined."),
        "sim_timeout" => new Script(LosesAnswer: true),
        "sim_slow" => new Script(Slowness: 10),
        _ when FailuresOf(method) is { } failures => new Script(Failures: failures),
        _ => new Script(Refusal: "The gateway does not support this payment method."),
    };

    private static int? FailuresOf(string method) =>
        method.StartsWith(FailPrefix, StringComparison.Ordinal)
        && int.TryParse(method.AsSpan(FailPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var failures)
        && failures <= MostFailures
            ? failures
            : null;
}

using System.Globalization;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Payments;

/// <summary>Fails the start when a setting is out of range.</summary>
internal sealed class PaymentOptionsValidator : IValidateOptions<PaymentOptions>
{
    public ValidateOptionsResult Validate(string? name, PaymentOptions options)
    {
        string?[] faults =
        [
            Fault("FailureProbability", options.FailureProbability, 0, 100),
            Fault("Duration", options.Duration, TimeSpan.Zero, PaymentOptions.LongestDuration),
            Fault("MaxAttempts", options.MaxAttempts, 1, 100),
            Fault("Timeout", options.Timeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(45)),
            Fault("FailureRatio", options.FailureRatio, 1, 100),
            Fault("MinimumThroughput", options.MinimumThroughput, 2, 10_000),
            Fault("SamplingDuration", options.SamplingDuration, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            Fault("BreakDuration", options.BreakDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(10)),
            Fault("BackoffBase", options.BackoffBase, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)),
        ];
        string[] found = [.. faults.OfType<string>()];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Fault<T>(string setting, T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Payments__{setting} must be from {least} to {most}, but is {value}.");
}

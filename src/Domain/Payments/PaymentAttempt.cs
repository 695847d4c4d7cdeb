namespace Shop.Domain.Payments;

/// <summary>The result of an attempt.</summary>
public enum AttemptOutcome
{
    /// <summary>The order is charged.</summary>
    Succeeded,

    /// <summary>The gateway declined the charge permanently.</summary>
    Declined,

    /// <summary>The charge failed and may be retried.</summary>
    Failed,

    /// <summary>The gateway did not respond: the order may or may not be charged.</summary>
    TimedOut,
}

/// <summary>One attempt to charge an order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="StartedAt">In UTC.</param>
/// <param name="FinishedAt">In UTC; null while it runs.</param>
/// <param name="Outcome">Null while it runs.</param>
/// <param name="Reason">The reason given by the gateway, or null.</param>
/// <param name="NextAttemptAt">When the next attempt is due; null when there is none.</param>
public sealed record PaymentAttempt(
    int Number,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    AttemptOutcome? Outcome,
    string? Reason,
    DateTimeOffset? NextAttemptAt);

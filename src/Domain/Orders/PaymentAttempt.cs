namespace Shop.Domain.Orders;

/// <summary>How an attempt to charge ended.</summary>
public enum AttemptOutcome
{
    /// <summary>The money is here.</summary>
    Succeeded,

    /// <summary>The gateway refused for good.</summary>
    Declined,

    /// <summary>It did not work and may be tried again.</summary>
    Failed,

    /// <summary>No answer: the money may or may not have moved.</summary>
    TimedOut,
}

/// <summary>One try to charge.</summary>
/// <param name="Number">From 1.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="FinishedAt">UTC; null while it runs.</param>
/// <param name="Outcome">Null while it runs.</param>
/// <param name="Reason">The gateway's words, or null.</param>
/// <param name="NextAttemptAt">When the next one is due; null when there is none.</param>
public sealed record PaymentAttempt(
    int Number,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    AttemptOutcome? Outcome,
    string? Reason,
    DateTimeOffset? NextAttemptAt);

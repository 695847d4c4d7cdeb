namespace Shop.Domain.Webhooks;

/// <summary>One try to deliver.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it began.</param>
/// <param name="Status">What the receiver answered; null when it did not answer.</param>
/// <param name="Error">Why it counts as failed; null when it does not.</param>
public sealed record WebhookAttempt(int Number, DateTimeOffset At, int? Status, string? Error, int DurationMs);

/// <summary>What came of a try.</summary>
/// <param name="Status">What the receiver answered; null when it did not answer.</param>
/// <param name="Error">Why it counts as failed; null when it does not.</param>
public sealed record WebhookAnswer(int? Status, string? Error)
{
    /// <summary>With 410 a receiver says that it wants nothing any more.</summary>
    public bool IsGone => Status == 410;
}

namespace Shop.Domain.Webhooks;

/// <summary>One attempt of a webhook delivery.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When the attempt began, in UTC.</param>
/// <param name="Status">The HTTP status of the response; null when there was none.</param>
/// <param name="Error">Why the attempt failed; null when it succeeded.</param>
public sealed record WebhookAttempt(int Number, DateTimeOffset At, int? Status, string? Error, int DurationMs);

/// <summary>The result of an attempt.</summary>
/// <param name="Status">The HTTP status of the response; null when there was none.</param>
/// <param name="Error">Why the attempt failed; null when it succeeded.</param>
public sealed record WebhookAnswer(int? Status, string? Error)
{
    /// <summary>Nothing was sent, because the secret that signs it could not be decrypted.</summary>
    public static WebhookAnswer WithoutSecret { get; } = new(Status: null, "The secret of the endpoint cannot be decrypted.");

    /// <summary>Whether the receiver returned 410, which disables the endpoint.</summary>
    public bool IsGone => Status == 410;
}

namespace Shop.Domain.Webhooks;

/// <summary>The URL of an endpoint and its event types.</summary>
/// <param name="Url">An absolute http or https URL of at most <see cref="UrlMaxLength"/> characters.</param>
/// <param name="Events">Event types, or only <see cref="Everything"/>.</param>
public sealed record WebhookSubscription(string Url, IReadOnlyList<string> Events, string? Description, WebhookEndpointStatus Status)
{
    public const int UrlMaxLength = 2_000;
    public const int DescriptionMaxLength = 500;
    public const int MaxEvents = 50;

    /// <summary>Matches every event type.</summary>
    public const string Everything = "*";
}

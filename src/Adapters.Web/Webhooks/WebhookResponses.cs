using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;
using EventId = Shop.Domain.Shared.EventId;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>A program elsewhere that is told of events.</summary>
/// <param name="Events">Types of the event feed, or <c>*</c> alone for all.</param>
/// <param name="Status">A disabled endpoint is told nothing; what was due to it waits.</param>
/// <param name="Secret">What deliveries are signed with (<c>whsec_</c> and Base64); shown only when it was just made, otherwise null.</param>
internal sealed record WebhookEndpointResponse(
    WebhookEndpointId Id,
    string Url,
    IReadOnlyList<string> Events,
    string? Description,
    WebhookEndpointStatus Status,
    string? Secret,
    long Version);

/// <summary>An event on its way to a webhook endpoint.</summary>
/// <param name="EventId">Also what the header <c>webhook-id</c> says, at every try the same.</param>
/// <param name="Attempts">The latest hundred, oldest first.</param>
/// <param name="NextAttemptAt">When it is tried next; null when it is over.</param>
internal sealed record WebhookDeliveryResponse(
    WebhookDeliveryId Id,
    WebhookEndpointId EndpointId,
    EventId EventId,
    string Type,
    WebhookDeliveryState State,
    IReadOnlyList<WebhookAttemptResponse> Attempts,
    DateTimeOffset? NextAttemptAt);

/// <summary>One try to deliver.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it began.</param>
/// <param name="Status">What the receiver answered; null when it did not answer.</param>
/// <param name="Error">Why it counts as failed; null when it does not.</param>
internal sealed record WebhookAttemptResponse(int Number, DateTimeOffset At, int? Status, string? Error, int DurationMs);

internal static class WebhookMapping
{
    public static WebhookEndpointResponse ToResponse(this WebhookEndpointDetails endpoint) =>
        new(endpoint.Id,
            endpoint.Subscription.Url,
            endpoint.Subscription.Events,
            endpoint.Subscription.Description,
            endpoint.Subscription.Status,
            endpoint.Secret,
            endpoint.Version);

    public static WebhookDeliveryResponse ToResponse(this WebhookDeliveryDetails delivery) =>
        new(delivery.Id,
            delivery.EndpointId,
            delivery.EventId,
            delivery.Type,
            delivery.State,
            [.. delivery.Attempts.Select(attempt => new WebhookAttemptResponse(attempt.Number, attempt.At, attempt.Status, attempt.Error, attempt.DurationMs))],
            delivery.NextAttemptAt);
}

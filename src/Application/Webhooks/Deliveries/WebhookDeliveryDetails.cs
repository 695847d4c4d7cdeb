using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>A webhook delivery as returned to admins.</summary>
public sealed record WebhookDeliveryDetails(
    WebhookDeliveryId Id,
    WebhookEndpointId EndpointId,
    EventId EventId,
    string Type,
    WebhookDeliveryState State,
    IReadOnlyList<WebhookAttempt> Attempts,
    DateTimeOffset? NextAttemptAt)
{
    public static WebhookDeliveryDetails Of(WebhookDelivery delivery) =>
        new(delivery.Id, delivery.EndpointId, delivery.EventId, delivery.Type, delivery.State, delivery.Attempts, delivery.NextAttemptAt);
}

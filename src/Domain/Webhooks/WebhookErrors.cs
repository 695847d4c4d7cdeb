using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>What webhooks refuse.</summary>
public static class WebhookErrors
{
    public static DomainException NotFound(WebhookEndpointId id) => new("webhook-endpoint-not-found", $"There is no webhook endpoint {id}.");

    public static DomainException NotFound(WebhookDeliveryId id) => new("webhook-delivery-not-found", $"There is no webhook delivery {id}.");

    public static DomainException Disabled(WebhookEndpointId id) =>
        new("webhook-endpoint-disabled", $"The webhook endpoint {id} is disabled; nothing is sent to it.");
}

using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>Domain errors of webhooks.</summary>
public static class WebhookErrors
{
    public static DomainException NotFound(WebhookEndpointId id) => new("webhook-endpoint-not-found", $"There is no webhook endpoint {id}.");

    public static DomainException NotFound(WebhookDeliveryId id) => new("webhook-delivery-not-found", $"There is no webhook delivery {id}.");

    public static DomainException Disabled(WebhookEndpointId id) =>
        new("webhook-endpoint-disabled", $"Webhook endpoint {id} is disabled and receives no deliveries.");
}

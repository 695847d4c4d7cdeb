using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>Domain errors of webhooks.</summary>
public static class WebhookErrors
{
    public static DomainException NotFound(WebhookEndpointId id) => new("webhook-endpoint-not-found", $"There is no webhook endpoint {id}.");

    public static DomainException NotFound(WebhookDeliveryId id) => new("webhook-delivery-not-found", $"There is no webhook delivery {id}.");

    public static DomainException TargetNotAllowed() =>
        new("target-not-allowed", "The host is an address of a private network, of this machine or of another network that is not public.",
            new Fault("url", "target-not-allowed", "Must not have a host that is a private or otherwise non-public address."));

    public static DomainException Disabled(WebhookEndpointId id) =>
        new("webhook-endpoint-disabled", $"Webhook endpoint {id} is disabled and receives no deliveries.");
}

using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>A webhook endpoint as returned to admins.</summary>
/// <param name="Secret">Only when the endpoint was just created; null otherwise.</param>
public sealed record WebhookEndpointDetails(WebhookEndpointId Id, WebhookSubscription Subscription, string? Secret, long Version)
{
    public static WebhookEndpointDetails Of(WebhookEndpoint endpoint) => new(endpoint.Id, endpoint.Describe(), null, endpoint.Version);
}

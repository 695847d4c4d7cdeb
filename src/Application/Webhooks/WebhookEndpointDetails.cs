using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>A webhook endpoint as admins see it.</summary>
/// <param name="Secret">Only when it was just made; never told again.</param>
public sealed record WebhookEndpointDetails(WebhookEndpointId Id, WebhookSubscription Subscription, string? Secret, long Version)
{
    public static WebhookEndpointDetails Of(WebhookEndpoint endpoint) => new(endpoint.Id, endpoint.Describe(), null, endpoint.Version);
}

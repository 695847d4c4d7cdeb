namespace Shop.Domain.Webhooks;

/// <summary>Whether an endpoint is told of events.</summary>
public enum WebhookEndpointStatus
{
    Active,
    Disabled,
}

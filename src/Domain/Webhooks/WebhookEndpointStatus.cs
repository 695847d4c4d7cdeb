namespace Shop.Domain.Webhooks;

/// <summary>Whether events are delivered to an endpoint.</summary>
public enum WebhookEndpointStatus
{
    Active,
    Disabled,
}

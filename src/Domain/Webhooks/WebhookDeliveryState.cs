namespace Shop.Domain.Webhooks;

/// <summary>The state of a webhook delivery.</summary>
public enum WebhookDeliveryState
{
    Pending,
    Delivered,
    Failed,
}

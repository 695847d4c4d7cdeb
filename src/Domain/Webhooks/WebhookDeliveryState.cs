namespace Shop.Domain.Webhooks;

/// <summary>What became of a delivery.</summary>
public enum WebhookDeliveryState
{
    Pending,
    Delivered,
    Failed,
}

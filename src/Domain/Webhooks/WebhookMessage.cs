using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>What a receiver is told: an event, as the feed tells it.</summary>
/// <param name="Sequence">Its place in the feed; null when it is not in the feed.</param>
/// <param name="Data">A JSON object.</param>
public sealed record WebhookMessage(EventId EventId, long? Sequence, string Type, OrderId? OrderId, string Data, DateTimeOffset At)
{
    public const string TestType = "webhook.test";

    /// <summary>What is sent when an admin tries an endpoint out.</summary>
    public static WebhookMessage Test(DateTimeOffset at) => new(EventId.New(at), null, TestType, null, "{}", at);
}

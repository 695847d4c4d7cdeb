using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>The event in a webhook delivery, with the same content as in the event feed.</summary>
/// <param name="Sequence">The sequence number in the event feed; null for an event that is not in the feed.</param>
/// <param name="Data">A JSON object.</param>
public sealed record WebhookMessage(EventId EventId, long? Sequence, string Type, OrderId? OrderId, string Data, DateTimeOffset At)
{
    public const string TestType = "webhook.test";

    /// <summary>The event that tests an endpoint.</summary>
    public static WebhookMessage Test(DateTimeOffset at) => new(EventId.New(at), null, TestType, null, "{}", at);
}

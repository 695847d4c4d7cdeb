using Shop.Domain.Webhooks;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>Builds webhook endpoints and their deliveries.</summary>
public static class AWebhook
{
    public static WebhookEndpoint Endpoint(DateTimeOffset? at = null, IReadOnlyList<string>? events = null, WebhookEndpointStatus status = WebhookEndpointStatus.Active) => WebhookEndpoint.Create(
        WebhookEndpointId.New(at ?? TestClock.Start),
        new WebhookSubscription("https://receiver.example.org/shop", events ?? [WebhookSubscription.Everything], "The warehouse", status),
        Stored(1),
        at ?? TestClock.Start);

    public static WebhookDelivery Delivery(WebhookEndpoint endpoint, DateTimeOffset due) =>
        WebhookDelivery.Of(WebhookDeliveryId.New(due), endpoint.Id, WebhookMessage.Test(TestClock.Start), due);

    /// <summary>A secret as an earlier version stored it.</summary>
    public static StoredSecret Stored(byte fill) => new(Secret(fill).Reveal());

    public static WebhookSecret Secret(byte fill) => WebhookSecret.Of([.. Enumerable.Repeat(fill, WebhookSecret.Length)]);
}

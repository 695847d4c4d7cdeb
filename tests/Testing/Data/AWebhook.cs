using Shop.Domain.Webhooks;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>Builds webhook endpoints and their deliveries.</summary>
public static class AWebhook
{
    public static WebhookEndpoint Endpoint(DateTimeOffset? at = null, IReadOnlyList<string>? events = null, WebhookEndpointStatus status = WebhookEndpointStatus.Active) => WebhookEndpoint.Create(
        WebhookEndpointId.New(at ?? TestClock.Start),
        new WebhookSubscription("https://receiver.example.org/shop", events ?? [WebhookSubscription.Everything], "The warehouse", status),
        Secret(1),
        at ?? TestClock.Start);

    public static WebhookDelivery Delivery(WebhookEndpoint endpoint, DateTimeOffset due) =>
        WebhookDelivery.Of(WebhookDeliveryId.New(due), endpoint.Id, WebhookMessage.Test(TestClock.Start), due);

    public static WebhookSecret Secret(byte fill) => WebhookSecret.Of([.. Enumerable.Repeat(fill, WebhookSecret.Length)]);
}

using System.Text.Json;
using MediatR;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>A worker takes deliveries that are due, signed and ready to be sent.</summary>
/// <param name="Count">At most so many.</param>
/// <param name="PerEndpoint">At most so many under way to one endpoint, on all instances together.</param>
/// <param name="Lease">How long they belong to the worker; then they come back by themselves.</param>
public sealed record TakeWebhookDeliveries(int Count, int PerEndpoint, TimeSpan Lease) : ICommand<IReadOnlyList<TakenWebhookDelivery>>;

/// <summary>A delivery in hand.</summary>
/// <param name="Turn">What the outcome must name.</param>
public sealed record TakenWebhookDelivery(WebhookDeliveryId Id, WebhookEndpointId EndpointId, int Turn, SignedMessage Message);

internal sealed class TakeWebhookDeliveriesHandler(IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries, TimeProvider clock)
    : IRequestHandler<TakeWebhookDeliveries, IReadOnlyList<TakenWebhookDelivery>>
{
    public async Task<IReadOnlyList<TakenWebhookDelivery>> Handle(TakeWebhookDeliveries command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var taken = new List<TakenWebhookDelivery>();
        foreach (var delivery in await deliveries.LockDue(now, command.Count, command.PerEndpoint, cancellationToken))
        {
            var endpoint = await endpoints.Find(delivery.EndpointId, cancellationToken) ?? throw WebhookErrors.NotFound(delivery.EndpointId);
            delivery.Take(now + command.Lease);
            taken.Add(new TakenWebhookDelivery(delivery.Id, endpoint.Id, delivery.Turn, Sign(endpoint, delivery.Describe(), now)));
        }

        return taken;
    }

    private static SignedMessage Sign(WebhookEndpoint endpoint, WebhookMessage message, DateTimeOffset now)
    {
        var (id, timestamp) = (message.EventId.ToString(), now.ToUnixTimeSeconds());
        var body = JsonSerializer.SerializeToUtf8Bytes(Body.Of(message), ShopJson.Options);
        var signatures = endpoint.SecretsAt(now).Select(secret => WebhookSignature.Of(secret, id, timestamp, body));
        return new SignedMessage(new Uri(endpoint.Url), id, timestamp, string.Join(' ', signatures), body);
    }

    /// <summary>What the feed says of an event, in the same words.</summary>
    private sealed record Body(EventId Id, long? Sequence, string Type, OrderId? OrderId, JsonElement Data, DateTimeOffset At)
    {
        public static Body Of(WebhookMessage message) =>
            new(message.EventId, message.Sequence, message.Type, message.OrderId, JsonElement.Parse(message.Data), message.At);
    }
}

using System.Text.Json;
using MediatR;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>Leases due deliveries and returns them signed, ready to be sent.</summary>
/// <param name="Count">The largest number of deliveries.</param>
/// <param name="PerEndpoint">The largest number of concurrent deliveries to one endpoint, across all instances.</param>
/// <param name="Lease">How long the lease lasts; then the deliveries are due again.</param>
public sealed record TakeWebhookDeliveries(int Count, int PerEndpoint, TimeSpan Lease) : ICommand<IReadOnlyList<TakenWebhookDelivery>>;

/// <summary>A leased delivery.</summary>
/// <param name="LeaseNumber">The lease number, to be passed with the result.</param>
/// <param name="Message">Null when the secret of the endpoint cannot be decrypted, and nothing can be sent.</param>
public sealed record TakenWebhookDelivery(WebhookDeliveryId Id, WebhookEndpointId EndpointId, int LeaseNumber, SignedMessage? Message);

internal sealed class TakeWebhookDeliveriesHandler(
    IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries, WebhookSecrets secrets, TimeProvider clock)
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
            taken.Add(new TakenWebhookDelivery(delivery.Id, endpoint.Id, delivery.Lease.Number, Sign(endpoint, delivery.Describe(), now)));
        }

        return taken;
    }

    private SignedMessage? Sign(WebhookEndpoint endpoint, WebhookMessage message, DateTimeOffset now)
    {
        var valid = secrets.Of(endpoint, now);
        if (valid.Count == 0)
            return null;

        var (id, timestamp) = (message.EventId.ToString(), now.ToUnixTimeSeconds());
        var body = JsonSerializer.SerializeToUtf8Bytes(Body.Of(message), ShopJson.Options);
        var signatures = valid.Select(secret => WebhookSignature.Of(secret, id, timestamp, body));
        return new SignedMessage(new Uri(endpoint.Url), id, timestamp, string.Join(' ', signatures), body);
    }

    /// <summary>The same content as in the event feed.</summary>
    private sealed record Body(EventId Id, long? Sequence, string Type, OrderId? OrderId, JsonElement Data, DateTimeOffset At)
    {
        public static Body Of(WebhookMessage message) =>
            new(message.EventId, message.Sequence, message.Type, message.OrderId, JsonElement.Parse(message.Data), message.At);
    }
}

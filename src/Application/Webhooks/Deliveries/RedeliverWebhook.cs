using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>
/// Makes a delivery due again, in any state. For admins. Rejects with <c>webhook-delivery-not-found</c> and
/// <c>webhook-endpoint-disabled</c>.
/// </summary>
public sealed record RedeliverWebhook(Actor Actor, WebhookDeliveryId Id) : ICommand<WebhookDeliveryDetails>;

internal sealed class RedeliverWebhookHandler(IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries, TimeProvider clock)
    : IRequestHandler<RedeliverWebhook, WebhookDeliveryDetails>
{
    public async Task<WebhookDeliveryDetails> Handle(RedeliverWebhook command, CancellationToken cancellationToken)
    {
        var delivery = await deliveries.Lock(command.Id, cancellationToken) ?? throw WebhookErrors.NotFound(command.Id);
        var endpoint = await endpoints.Find(delivery.EndpointId, cancellationToken) ?? throw WebhookErrors.NotFound(delivery.EndpointId);
        endpoint.EnsureActive();
        delivery.Redeliver(clock.GetUtcNow());
        return WebhookDeliveryDetails.Of(delivery);
    }
}

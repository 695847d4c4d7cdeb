using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>
/// Sends a test event to a webhook endpoint. For admins. Rejects with <c>webhook-endpoint-not-found</c> and
/// <c>webhook-endpoint-disabled</c>.
/// </summary>
public sealed record TestWebhookEndpoint(Actor Actor, WebhookEndpointId Id) : ICommand<WebhookDeliveryDetails>;

internal sealed class TestWebhookEndpointHandler(IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries, TimeProvider clock)
    : IRequestHandler<TestWebhookEndpoint, WebhookDeliveryDetails>
{
    public async Task<WebhookDeliveryDetails> Handle(TestWebhookEndpoint command, CancellationToken cancellationToken)
    {
        var endpoint = await endpoints.Lock(command.Id, cancellationToken) ?? throw WebhookErrors.NotFound(command.Id);
        endpoint.EnsureActive();

        var now = clock.GetUtcNow();
        var delivery = WebhookDelivery.Of(WebhookDeliveryId.New(now), endpoint.Id, WebhookMessage.Test(now), now);
        deliveries.Add(delivery);
        return WebhookDeliveryDetails.Of(delivery);
    }
}

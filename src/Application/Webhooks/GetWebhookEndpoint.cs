using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>Returns a webhook endpoint to an admin. Rejects with <c>webhook-endpoint-not-found</c>.</summary>
public sealed record GetWebhookEndpoint(WebhookEndpointId Id) : IQuery<WebhookEndpointDetails>;

internal sealed class GetWebhookEndpointHandler(IWebhookEndpointRepository endpoints) : IRequestHandler<GetWebhookEndpoint, WebhookEndpointDetails>
{
    public async Task<WebhookEndpointDetails> Handle(GetWebhookEndpoint query, CancellationToken cancellationToken) =>
        WebhookEndpointDetails.Of(await endpoints.Find(query.Id, cancellationToken) ?? throw WebhookErrors.NotFound(query.Id));
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>
/// Deletes a webhook endpoint and its deliveries. For admins. Rejects with <c>webhook-endpoint-not-found</c> and <c>stale-version</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteWebhookEndpoint(Actor Actor, WebhookEndpointId Id, ExpectedVersion? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteWebhookEndpointHandler(IWebhookEndpointRepository endpoints) : IRequestHandler<DeleteWebhookEndpoint, Unit>
{
    public async Task<Unit> Handle(DeleteWebhookEndpoint command, CancellationToken cancellationToken)
    {
        var endpoint = await endpoints.Lock(command.Id, cancellationToken) ?? throw WebhookErrors.NotFound(command.Id);
        endpoint.EnsureVersion(command.ExpectedVersion);
        await endpoints.Remove(endpoint, cancellationToken);
        return Unit.Value;
    }
}

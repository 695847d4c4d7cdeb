using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>
/// Replaces the signing secret of a webhook endpoint and returns it; the previous one stays valid for 24 hours. For admins. Rejects with
/// <c>webhook-endpoint-not-found</c>.
/// </summary>
public sealed record RotateWebhookSecret(Actor Actor, WebhookEndpointId Id) : ICommand<string>;

internal sealed class RotateWebhookSecretHandler(IWebhookEndpointRepository endpoints, WebhookSecrets secrets, TimeProvider clock)
    : IRequestHandler<RotateWebhookSecret, string>
{
    public async Task<string> Handle(RotateWebhookSecret command, CancellationToken cancellationToken)
    {
        var endpoint = await endpoints.Lock(command.Id, cancellationToken) ?? throw WebhookErrors.NotFound(command.Id);
        var secret = secrets.New();
        endpoint.Rotate(secrets.Protect(secret, endpoint.Id), clock.GetUtcNow());
        return secret.Reveal();
    }
}

using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>
/// Changes the given fields of a webhook endpoint. For admins. Rejects with <c>webhook-endpoint-not-found</c>, <c>stale-version</c> and
/// <c>target-not-allowed</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeWebhookEndpoint(Actor Actor, WebhookEndpointId Id, ExpectedVersion? ExpectedVersion, WebhookFields Fields) : ICommand<Unit>;

internal sealed class ChangeWebhookEndpointValidator : AbstractValidator<ChangeWebhookEndpoint>
{
    public ChangeWebhookEndpointValidator() => RuleFor(c => c.Fields).SetValidator(new WebhookFieldsValidator());
}

internal sealed class ChangeWebhookEndpointHandler(IWebhookEndpointRepository endpoints, WebhookTargets targets) : IRequestHandler<ChangeWebhookEndpoint, Unit>
{
    public async Task<Unit> Handle(ChangeWebhookEndpoint command, CancellationToken cancellationToken)
    {
        var endpoint = await endpoints.Lock(command.Id, cancellationToken) ?? throw WebhookErrors.NotFound(command.Id);
        endpoint.EnsureVersion(command.ExpectedVersion);
        if (command.Fields.Url.IsGiven)
            targets.EnsureAllows(command.Fields.Url.Value);
        endpoint.Change(command.Fields.On(endpoint.Describe()));
        return Unit.Value;
    }
}

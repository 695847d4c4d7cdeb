using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>
/// Creates a webhook endpoint that receives events from now on. For admins. The result contains the signing secret. Rejects with
/// <c>target-not-allowed</c>.
/// </summary>
public sealed record CreateWebhookEndpoint(Actor Actor, WebhookFields Fields) : ICommand<WebhookEndpointDetails>;

internal sealed class CreateWebhookEndpointValidator : AbstractValidator<CreateWebhookEndpoint>
{
    public CreateWebhookEndpointValidator()
    {
        RuleFor(c => c.Fields.Url).Must(url => url.IsGiven).WithErrorCode("required").WithMessage("Must be given.");
        RuleFor(c => c.Fields).SetValidator(new WebhookFieldsValidator());
    }
}

internal sealed class CreateWebhookEndpointHandler(
    IWebhookEndpointRepository endpoints, WebhookTargets targets, WebhookSecrets secrets, TimeProvider clock)
    : IRequestHandler<CreateWebhookEndpoint, WebhookEndpointDetails>
{
    private static readonly WebhookSubscription Unset = new("", [WebhookSubscription.Everything], null, WebhookEndpointStatus.Active);

    public Task<WebhookEndpointDetails> Handle(CreateWebhookEndpoint command, CancellationToken cancellationToken)
    {
        targets.EnsureAllows(command.Fields.Url.Value);
        var now = clock.GetUtcNow();
        var (id, secret) = (WebhookEndpointId.New(now), secrets.New());
        var endpoint = WebhookEndpoint.Create(id, command.Fields.On(Unset), secrets.Protect(secret, id), now);
        endpoints.Add(endpoint);
        return Task.FromResult(WebhookEndpointDetails.Of(endpoint) with { Secret = secret.Reveal() });
    }
}

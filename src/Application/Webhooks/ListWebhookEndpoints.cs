using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Validation;

namespace Shop.Application.Webhooks;

/// <summary>Lists webhook endpoints for admins, newest first.</summary>
public sealed record ListWebhookEndpoints(PageRequest Page) : IQuery<Page<WebhookEndpointDetails>>;

internal sealed class ListWebhookEndpointsValidator : AbstractValidator<ListWebhookEndpoints>
{
    public ListWebhookEndpointsValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListWebhookEndpointsHandler(IWebhookEndpointRepository endpoints)
    : IRequestHandler<ListWebhookEndpoints, Page<WebhookEndpointDetails>>
{
    public async Task<Page<WebhookEndpointDetails>> Handle(ListWebhookEndpoints query, CancellationToken cancellationToken)
    {
        var part = await endpoints.List(query.Page, cancellationToken);
        return new Page<WebhookEndpointDetails>([.. part.Items.Select(WebhookEndpointDetails.Of)], part.HasMore, part.Next, part.Total);
    }
}

using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Validation;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>Lists webhook endpoints for admins, newest first.</summary>
public sealed record ListWebhookEndpoints(WebhookEndpointFilter Fields, PageRequest Page) : IQuery<Page<WebhookEndpointDetails>>;

/// <summary>Selects webhook endpoints that match all given values; null matches any.</summary>
/// <param name="Q">A part of the URL or the description, case-insensitive; up to 200 characters.</param>
/// <param name="IsFailing">
/// Whether only endpoints with a delivery that failed and is tried again, or whose latest delivery was given up, are selected.
/// </param>
public sealed record WebhookEndpointFilter(string? Q = null, WebhookEndpointStatus? Status = null, bool IsFailing = false)
{
    public const int QMaxLength = 200;
}

internal sealed class ListWebhookEndpointsValidator : AbstractValidator<ListWebhookEndpoints>
{
    public ListWebhookEndpointsValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.Q).OptionalLine(WebhookEndpointFilter.QMaxLength);
    }
}

internal sealed class ListWebhookEndpointsHandler(IWebhookEndpointRepository endpoints)
    : IRequestHandler<ListWebhookEndpoints, Page<WebhookEndpointDetails>>
{
    public async Task<Page<WebhookEndpointDetails>> Handle(ListWebhookEndpoints query, CancellationToken cancellationToken)
    {
        var part = await endpoints.List(query.Fields, query.Page, cancellationToken);
        return new Page<WebhookEndpointDetails>([.. part.Items.Select(WebhookEndpointDetails.Of)], part.HasMore, part.Next, part.Total);
    }
}

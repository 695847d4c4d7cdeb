using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Validation;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>Lists the deliveries to a webhook endpoint for admins, newest first. Rejects with <c>webhook-endpoint-not-found</c>.</summary>
public sealed record ListWebhookDeliveries(WebhookEndpointId Endpoint, PageRequest Page) : IQuery<Page<WebhookDeliveryDetails>>;

internal sealed class ListWebhookDeliveriesValidator : AbstractValidator<ListWebhookDeliveries>
{
    public ListWebhookDeliveriesValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListWebhookDeliveriesHandler(IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries)
    : IRequestHandler<ListWebhookDeliveries, Page<WebhookDeliveryDetails>>
{
    public async Task<Page<WebhookDeliveryDetails>> Handle(ListWebhookDeliveries query, CancellationToken cancellationToken)
    {
        if (await endpoints.Find(query.Endpoint, cancellationToken) is null)
            throw WebhookErrors.NotFound(query.Endpoint);

        var part = await deliveries.List(query.Endpoint, query.Page, cancellationToken);
        return new Page<WebhookDeliveryDetails>([.. part.Items.Select(WebhookDeliveryDetails.Of)], part.HasMore, part.Next, part.Total);
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>Returns when the next webhook delivery is due; null when none is pending.</summary>
public sealed record FindNextWebhookDelivery : IQuery<DateTimeOffset?>;

internal sealed class FindNextWebhookDeliveryHandler(IWebhookDeliveryRepository deliveries) : IRequestHandler<FindNextWebhookDelivery, DateTimeOffset?>
{
    public Task<DateTimeOffset?> Handle(FindNextWebhookDelivery request, CancellationToken cancellationToken) => deliveries.FindNextDue(cancellationToken);
}

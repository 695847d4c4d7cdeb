using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>Ends a lease without an attempt, when the worker stops.</summary>
public sealed record GiveWebhookDeliveryBack(WebhookDeliveryId Id, int LeaseNumber) : ICommand<Unit>;

internal sealed class GiveWebhookDeliveryBackHandler(IWebhookDeliveryRepository deliveries) : IRequestHandler<GiveWebhookDeliveryBack, Unit>
{
    public async Task<Unit> Handle(GiveWebhookDeliveryBack command, CancellationToken cancellationToken)
    {
        var delivery = await deliveries.Lock(command.Id, cancellationToken);
        if (delivery?.Lease.IsHeld(command.LeaseNumber) == true)
            delivery.GiveBack();
        return Unit.Value;
    }
}

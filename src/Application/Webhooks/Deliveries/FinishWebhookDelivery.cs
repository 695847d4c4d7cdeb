using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks.Deliveries;

/// <summary>
/// Records the result of an attempt under a lease, and disables an endpoint that returned 410. Ignores a delivery that was removed or
/// leased by another worker.
/// </summary>
/// <param name="At">When the attempt began.</param>
public sealed record FinishWebhookDelivery(
    WebhookDeliveryId Id, WebhookEndpointId EndpointId, int LeaseNumber, DateTimeOffset At, TimeSpan Duration, WebhookAnswer Answer) : ICommand<Unit>;

internal sealed class FinishWebhookDeliveryHandler(
    IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries, WebhookPolicy policy, IRandomness randomness)
    : IRequestHandler<FinishWebhookDelivery, Unit>
{
    public async Task<Unit> Handle(FinishWebhookDelivery command, CancellationToken cancellationToken)
    {
        // The endpoint is locked first, in the same order as a deletion does.
        if (command.Answer.IsGone)
            (await endpoints.Lock(command.EndpointId, cancellationToken))?.Disable();

        // The delivery may have been removed with its endpoint or leased by another worker.
        var delivery = await deliveries.Lock(command.Id, cancellationToken);
        if (delivery?.Lease.IsHeld(command.LeaseNumber) == true)
            delivery.Note(command.Answer, command.At, command.Duration, policy, randomness.NextFraction());
        return Unit.Value;
    }
}

using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>A worker tells what came of a delivery it took. A receiver that is gone is told nothing any more.</summary>
/// <param name="At">When the try began.</param>
public sealed record FinishWebhookDelivery(
    WebhookDeliveryId Id, WebhookEndpointId EndpointId, int Turn, DateTimeOffset At, TimeSpan Duration, WebhookAnswer Answer) : ICommand<Unit>;

internal sealed class FinishWebhookDeliveryHandler(
    IWebhookEndpointRepository endpoints, IWebhookDeliveryRepository deliveries, WebhookPolicy policy, IRandomness randomness)
    : IRequestHandler<FinishWebhookDelivery, Unit>
{
    public async Task<Unit> Handle(FinishWebhookDelivery command, CancellationToken cancellationToken)
    {
        // In the order in which a removal takes them, the endpoint first.
        if (command.Answer.IsGone)
            (await endpoints.Lock(command.EndpointId, cancellationToken))?.Disable();

        // It may have been removed with its endpoint meanwhile, or somebody else goes on with it.
        var delivery = await deliveries.Lock(command.Id, cancellationToken);
        if (delivery?.IsTurn(command.Turn) == true)
            delivery.Note(command.Answer, command.At, command.Duration, policy, randomness.NextFraction());
        return Unit.Value;
    }
}

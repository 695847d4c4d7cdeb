using MediatR;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>Sends one webhook delivery and stores the outcome.</summary>
internal sealed class WebhookDispatcher(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task Carry(TakenWebhookDelivery delivery, CancellationToken cancellation)
    {
        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var answer = await scope.ServiceProvider.GetRequiredService<IWebhookSender>().Send(delivery.Message, cancellation);
            await Send(new FinishWebhookDelivery(delivery.Id, delivery.EndpointId, delivery.LeaseNumber, at, clock.GetElapsedTime(started), answer));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Send(new GiveWebhookDeliveryBack(delivery.Id, delivery.LeaseNumber));
        }
    }

    private async Task Send(IRequest<Unit> outcome)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(outcome, CancellationToken.None);
    }
}

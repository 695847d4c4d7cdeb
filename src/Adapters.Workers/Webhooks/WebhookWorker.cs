using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Workers.Leasing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Workers.Webhooks;

/// <summary>Sends due webhook deliveries and stores their outcomes.</summary>
internal sealed partial class WebhookWorker(
    IServiceScopeFactory scopes, WorkSignal<WebhookDelivery> signal, WebhookWorkerOptions options, TimeProvider clock, ILogger<WebhookWorker> logger)
    : LeasedWorker<TakenWebhookDelivery>(signal, options, clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task<TimeSpan?> TimeToNext(CancellationToken stopping) =>
        await scopes.Send(new FindNextWebhookDelivery(), stopping) - _clock.GetUtcNow();

    protected override async Task<IReadOnlyList<TakenWebhookDelivery>> Take(IReadOnlyCollection<TakenWebhookDelivery> underway)
    {
        var free = options.Concurrency - underway.Count;
        return free <= 0 ? [] : await scopes.Send(new TakeWebhookDeliveries(free, options.PerEndpoint, options.Lease), CancellationToken.None);
    }

    protected override async Task Process(TakenWebhookDelivery work, CancellationToken cutOff)
    {
        var (at, started) = (_clock.GetUtcNow(), _clock.GetTimestamp());
        try
        {
            var answer = await Send(work, cutOff);
            await scopes.Send(
                new FinishWebhookDelivery(work.Id, work.EndpointId, work.LeaseNumber, at, _clock.GetElapsedTime(started), answer), CancellationToken.None);
        }
        catch (OperationCanceledException) when (cutOff.IsCancellationRequested)
        {
            await scopes.Send(new GiveWebhookDeliveryBack(work.Id, work.LeaseNumber), CancellationToken.None);
        }
    }

    private async Task<WebhookAnswer> Send(TakenWebhookDelivery delivery, CancellationToken cutOff)
    {
        if (delivery.Message is not { } message)
        {
            LogUndecryptable(logger, delivery.EndpointId);
            return WebhookAnswer.WithoutSecret;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IWebhookSender>().Send(message, cutOff);
    }

    [LoggerMessage(LogLevel.Error, "The secret of webhook endpoint {Endpoint} cannot be decrypted by any key of Secrets__KeyFile: add the key that encrypted it, or rotate the secret.")]
    private static partial void LogUndecryptable(ILogger logger, WebhookEndpointId endpoint);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Carries one delivery to its reaction and notes what came of it.</summary>
internal sealed class DeliveryRunner(
    DeliveryQueue queue,
    ReactionCatalog reactions,
    IServiceScopeFactory scopes,
    OutboxOptions options,
    IRandomness randomness,
    TimeProvider clock,
    ILogger<DeliveryRunner> logger)
{
    public async Task Run(Delivery delivery, CancellationToken cancellation)
    {
        try
        {
            var happened = EventJson.Read(delivery.Type, delivery.Data);
            var result = await reactions.Deliver(delivery.Reaction, delivery.EventId, happened, scopes, cancellation);
            if (result.Again is { } again)
                await queue.Postpone(delivery, again - clock.GetUtcNow());
            else
                await queue.Finish(delivery);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await queue.Release(delivery);
        }
        catch (NotificationRefusedException refusal)
        {
            logger.LogError(
                refusal, "Gave up {Reaction} for event {EventId}: its message will never be accepted", delivery.Reaction, delivery.EventId);
            await queue.Bury(delivery, StoredError.Of(refusal));
        }
        catch (Exception failure)
        {
            await Fail(delivery, failure);
        }
    }

    private async Task Fail(Delivery delivery, Exception failure)
    {
        var error = StoredError.Of(failure);
        if (delivery.Attempts >= options.MaxAttempts)
        {
            logger.LogError(failure, "Gave up {Reaction} for event {EventId} after {Attempts} attempts", delivery.Reaction, delivery.EventId, delivery.Attempts);
            await queue.Bury(delivery, error);
            return;
        }

        logger.LogWarning(failure, "{Reaction} failed for event {EventId}, attempt {Attempt}", delivery.Reaction, delivery.EventId, delivery.Attempts);
        await queue.Retry(delivery, error, options.BackoffAfter(delivery.Attempts, randomness.NextFraction()));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Workers.Outbox;

/// <summary>Runs one delivery and stores its outcome.</summary>
internal sealed class DeliveryRunner(
    IDeliveryQueue queue,
    ReactionCatalog reactions,
    IServiceScopeFactory scopes,
    OutboxOptions options,
    OutboxMeter meter,
    IRandomness randomness,
    TimeProvider clock,
    ILogger<DeliveryRunner> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task Run(Delivery delivery, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        var outcome = await Try(delivery, cancellation);
        await Store(outcome, since, cancellation);
    }

    /// <summary>Retries while the database is unavailable, until the lease ends; after that the delivery becomes due again.</summary>
    private async Task Store(Func<Task> outcome, long since, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await outcome();
                return;
            }
            catch (DatabaseUnavailableException) when (clock.GetElapsedTime(since) < options.Lease && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(Pause, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Returns the operation that stores the outcome.</summary>
    private async Task<Func<Task>> Try(Delivery delivery, CancellationToken cancellation)
    {
        if (IsUsedUp(delivery))
        {
            logger.LogError(
                "Delivery to {Reaction} of event {EventId} became a dead letter before attempt {Attempt}: earlier ones ended with the process",
                delivery.Reaction, delivery.EventId, delivery.Attempts);
            return GiveUp(delivery, "Given up because earlier attempts ended with the process.");
        }

        try
        {
            var happened = EventJson.Read(delivery.Type, delivery.Data);
            var result = await reactions.Deliver(
                delivery.Reaction, new Occurred<IDomainEvent>(delivery.EventId, happened, delivery.Cause, delivery.Progress), scopes, cancellation);
            return result.Again is { } again
                ? () => queue.Postpone(delivery, again - clock.GetUtcNow(), result.Progress, CancellationToken.None)
                : () => queue.Finish(delivery, CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return () => queue.Release(delivery, CancellationToken.None);
        }
        catch (NotificationRefusedException refusal) when (!reactions.MovesMoney(delivery.Reaction))
        {
            logger.LogError(
                refusal, "Delivery to {Reaction} of event {EventId} became a dead letter: its message was rejected permanently", delivery.Reaction, delivery.EventId);
            return GiveUp(delivery, StoredError.Of(refusal));
        }
        catch (Exception failure)
        {
            return Fail(delivery, failure);
        }
    }

    /// <summary>A delivery that ends the process would do so at every attempt; one that moves money is otherwise never given up.</summary>
    private bool IsUsedUp(Delivery delivery) =>
        delivery.Interruptions >= options.MaxAttempts || (delivery.Attempts > options.MaxAttempts && !reactions.MovesMoney(delivery.Reaction));

    private Func<Task> GiveUp(Delivery delivery, string error) => async () =>
    {
        await queue.GiveUp(delivery, error, CancellationToken.None);
        meter.GivenUp(delivery.Reaction);
    };

    private Func<Task> Fail(Delivery delivery, Exception failure)
    {
        var error = StoredError.Of(failure);
        if (delivery.Attempts >= options.MaxAttempts && !reactions.MovesMoney(delivery.Reaction))
        {
            logger.LogError(failure, "Delivery to {Reaction} of event {EventId} became a dead letter after {Attempts} attempts", delivery.Reaction, delivery.EventId, delivery.Attempts);
            return GiveUp(delivery, error);
        }

        logger.LogWarning(failure, "Delivery to {Reaction} of event {EventId} failed, attempt {Attempt}", delivery.Reaction, delivery.EventId, delivery.Attempts);
        var wait = options.BackoffAfter(delivery.Attempts, randomness.NextFraction());
        return () => queue.Retry(delivery, error, wait, CancellationToken.None);
    }
}

using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>
/// Handles an event after its commit. Delivery is at least once and, per subject, in the order of the events, so a reaction must be
/// idempotent. An exception is retried with backoff and finally makes the delivery a dead letter; a
/// <see cref="Ports.NotificationRefusedException"/> does so at once.
/// </summary>
public interface IReaction<TEvent>
    where TEvent : IDomainEvent
{
    Task<ReactionResult> React(Occurred<TEvent> occurred, CancellationToken cancellation);
}

/// <summary>
/// A reaction that moves money. Its failures are retried until it succeeds, whatever their number; it becomes a dead letter only when each of
/// several attempts ended with the process.
/// </summary>
public interface IMoneyReaction;

/// <summary>A domain event delivered to a reaction.</summary>
/// <param name="Id">The same at every delivery.</param>
/// <param name="Cause">The cause of the change.</param>
public sealed record Occurred<TEvent>(EventId Id, TEvent Event, Cause Cause);

/// <summary>The result of a reaction.</summary>
/// <param name="Again">When to deliver the same event again, as part of the process and not as a failure; null when it is done.</param>
public sealed record ReactionResult(DateTimeOffset? Again)
{
    public static ReactionResult Done { get; } = new((DateTimeOffset?)null);
}

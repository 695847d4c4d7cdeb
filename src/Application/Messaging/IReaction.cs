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

/// <summary>
/// A reaction to single changes. Those of a job, or of a reaction that changes many things, are reported as a whole, and are not delivered to
/// it.
/// </summary>
public interface ISingleChangeReaction;

/// <summary>A domain event delivered to a reaction.</summary>
/// <param name="Id">The same at every delivery.</param>
/// <param name="Cause">The cause of the change.</param>
/// <param name="Progress">What the reaction returned as its progress at the delivery before; null at the first one.</param>
public sealed record Occurred<TEvent>(EventId Id, TEvent Event, Cause Cause, string? Progress = null);

/// <summary>The result of a reaction.</summary>
/// <param name="Again">When to deliver the same event again, as part of the process and not as a failure; null when it is done.</param>
/// <param name="Progress">How far the reaction has come, for the next delivery.</param>
public sealed record ReactionResult(DateTimeOffset? Again, string? Progress = null)
{
    public static ReactionResult Done { get; } = new((DateTimeOffset?)null);
}

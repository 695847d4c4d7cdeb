using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>
/// Follows an event after it was committed. It is delivered at least once and, for one subject, in the order things happened,
/// so a reaction does the same when it sees a message again. An exception is retried with backoff and at last becomes
/// a dead letter; a <see cref="Ports.NotificationRefusedException"/> at once.
/// </summary>
public interface IReaction<TEvent>
    where TEvent : IDomainEvent
{
    Task<ReactionResult> React(Occurred<TEvent> occurred, CancellationToken cancellation);
}

/// <summary>A recorded event on its way to a reaction.</summary>
/// <param name="Id">The same at every delivery.</param>
/// <param name="Event">What happened.</param>
public sealed record Occurred<TEvent>(EventId Id, TEvent Event);

/// <summary>What becomes of a delivery.</summary>
/// <param name="Again">When the same message is wanted once more, as business and not as failure; null when all is done.</param>
public sealed record ReactionResult(DateTimeOffset? Again)
{
    public static ReactionResult Done { get; } = new((DateTimeOffset?)null);
}

using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Outbox;

/// <summary>The queue of due deliveries of events to reactions, shared by all instances.</summary>
/// <remarks>Every method throws <see cref="UnitOfWork.DatabaseUnavailableException"/> when a retry may succeed.</remarks>
public interface IDeliveryQueue
{
    /// <summary>
    /// Leases the oldest due deliveries of each reaction, up to a number per reaction, so that no reaction waits for another. A delivery
    /// whose lease ends becomes due again.
    /// </summary>
    Task<IReadOnlyList<Delivery>> Take(IReadOnlyCollection<(string Reaction, int Count)> wanted, TimeSpan lease, CancellationToken cancellation);

    /// <summary>The time until the next delivery is due; null when none is pending.</summary>
    Task<TimeSpan?> TimeToNext(CancellationToken cancellation);

    /// <summary>Removes a delivery that succeeded.</summary>
    Task Finish(Delivery delivery, CancellationToken cancellation);

    /// <summary>Makes the delivery due again later without counting a failure: its attempts start at zero.</summary>
    Task Postpone(Delivery delivery, TimeSpan wait, CancellationToken cancellation);

    /// <summary>Stores the error of a failed attempt and makes the delivery due again later.</summary>
    Task Retry(Delivery delivery, string error, TimeSpan wait, CancellationToken cancellation);

    /// <summary>Makes the delivery a dead letter.</summary>
    Task Bury(Delivery delivery, string error, CancellationToken cancellation);

    /// <summary>Returns a delivery that was leased but not attempted.</summary>
    Task Release(Delivery delivery, CancellationToken cancellation);
}

/// <summary>A delivery taken under a lease.</summary>
/// <param name="Type">The name of the event, see <see cref="EventNames"/>.</param>
/// <param name="Reaction">The name of the reaction.</param>
/// <param name="Data">The event as JSON.</param>
/// <param name="Cause">The cause of the change.</param>
/// <param name="Attempts">The number of attempts, including this one; from 1.</param>
public sealed record Delivery(long Id, EventId EventId, string Type, string Reaction, string Data, Cause Cause, int Attempts);

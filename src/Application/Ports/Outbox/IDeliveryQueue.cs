using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Outbox;

/// <summary>The queue of due deliveries of events to reactions, shared by all instances.</summary>
/// <remarks>
/// Every method throws <see cref="UnitOfWork.DatabaseUnavailableException"/> when a retry may succeed. An outcome is stored only while the
/// lease number of the delivery is the latest: what an instance reports after its lease ended and another one took the delivery is ignored.
/// </remarks>
public interface IDeliveryQueue
{
    /// <summary>
    /// Leases the oldest due deliveries of each reaction, up to a number per reaction, so that no reaction waits for another, and those of low
    /// priority last. A delivery whose lease ends becomes due again.
    /// </summary>
    Task<IReadOnlyList<Delivery>> Take(IReadOnlyCollection<DeliverySlots> slots, TimeSpan lease, CancellationToken cancellation);

    /// <summary>The time until the next delivery is due; null when none is pending.</summary>
    Task<TimeSpan?> TimeToNext(CancellationToken cancellation);

    /// <summary>Removes a delivery that succeeded.</summary>
    Task Finish(Delivery delivery, CancellationToken cancellation);

    /// <summary>Makes the delivery due again later without counting a failure: its attempts start at zero.</summary>
    /// <param name="progress">Stored with the delivery.</param>
    Task Postpone(Delivery delivery, TimeSpan wait, string? progress, CancellationToken cancellation);

    /// <summary>Stores the error of a failed attempt and makes the delivery due again later.</summary>
    Task Retry(Delivery delivery, string error, TimeSpan wait, CancellationToken cancellation);

    /// <summary>Makes the delivery a dead letter.</summary>
    Task GiveUp(Delivery delivery, string error, CancellationToken cancellation);

    /// <summary>Returns a delivery that was leased but not attempted.</summary>
    Task Release(Delivery delivery, CancellationToken cancellation);
}

/// <summary>A delivery taken under a lease.</summary>
/// <param name="Type">The name of the event, see <see cref="EventNames"/>.</param>
/// <param name="Reaction">The name of the reaction.</param>
/// <param name="Data">The event as JSON.</param>
/// <param name="Cause">The cause of the change.</param>
/// <param name="Attempts">The number of attempts, including this one; from 1.</param>
/// <param name="LeaseNumber">Increases with every lease (fencing token).</param>
/// <param name="Interruptions">The number of attempts before this one, in a row, that ended without an outcome, as when the process ends.</param>
/// <param name="Progress">Of the attempt that postponed it last, or null.</param>
public sealed record Delivery(
    long Id,
    EventId EventId,
    string Type,
    string Reaction,
    string Data,
    Cause Cause,
    int Attempts,
    long LeaseNumber,
    int Interruptions,
    string? Progress = null);

/// <summary>How many deliveries of a reaction are wanted.</summary>
/// <param name="Free">The greatest number.</param>
/// <param name="Spare">The greatest number if some have a low priority; the rest of <paramref name="Free"/> waits for others.</param>
public readonly record struct DeliverySlots(string Reaction, int Free, int Spare);

using System.Text.Json;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Events;

/// <summary>The durable list of public events in one gap-free order.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IEventFeed
{
    /// <summary>
    /// Returns events after a sequence number that the actor may see, oldest first: its own, or all for an admin. After 0 the oldest stored
    /// ones; rejects another number with <c>cursor-expired</c> when later events have been removed because of their age.
    /// </summary>
    /// <param name="limit">The largest number of events, from 1.</param>
    Task<IReadOnlyList<FeedEvent>> Read(Actor actor, long after, int limit, CancellationToken cancellation);

    /// <summary>Returns events after a sequence number for all audiences, oldest first.</summary>
    Task<IReadOnlyList<FeedEvent>> ReadAll(long after, int limit, CancellationToken cancellation);

    /// <summary>Returns the sequence number of the latest event, which may be removed; 0 before the first one.</summary>
    Task<long> Latest(CancellationToken cancellation);

    /// <summary>Returns the number up to which events have been removed because of their age; 0 for none.</summary>
    Task<long> RemovedUntil(CancellationToken cancellation);

    /// <summary>
    /// Completes when the feed has an event after the sequence number, published on any instance. Never times out by itself.
    /// </summary>
    Task WaitBeyond(long sequence, CancellationToken cancellation);
}

/// <summary>An event as published to clients.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="OrderId">The order of the event, or null.</param>
/// <param name="Audience">The buyer that may see it; null when only admins may.</param>
public sealed record FeedEvent(
    EventId Id, long Sequence, string Type, OrderId? OrderId, AccountId? Audience, JsonElement Data, DateTimeOffset At);

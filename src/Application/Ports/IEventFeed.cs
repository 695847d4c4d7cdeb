using System.Text.Json;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Application.Ports;

/// <summary>Everything that happened and that clients may know, in one order without gaps.</summary>
public interface IEventFeed
{
    /// <summary>The events behind a sequence number that this person may see, oldest first: their own, or all for an admin.</summary>
    /// <param name="limit">1 or more.</param>
    Task<IReadOnlyList<FeedEvent>> Read(Actor reader, long after, int limit, CancellationToken cancellation);

    /// <summary>Every public event behind a sequence number, oldest first, with who may see it.</summary>
    Task<IReadOnlyList<FeedEvent>> ReadAll(long after, int limit, CancellationToken cancellation);

    /// <summary>The sequence number of the newest event, 0 when there is none.</summary>
    Task<long> Latest(CancellationToken cancellation);

    /// <summary>Returns as soon as the feed has grown behind the given number, on whichever instance it grew.</summary>
    Task WaitBeyond(long sequence, CancellationToken cancellation);
}

/// <summary>An event as clients see it.</summary>
/// <param name="Sequence">From 1, without gaps over all events.</param>
/// <param name="OrderId">The order it is about, or null.</param>
/// <param name="Audience">The buyer who may see it; null when only admins may.</param>
public sealed record FeedEvent(
    EventId Id, long Sequence, string Type, OrderId? OrderId, AccountId? Audience, JsonElement Data, DateTimeOffset At);

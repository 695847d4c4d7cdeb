using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>
/// An event written by the transaction that raised it; deleted when the sequencer has moved it to the feed and to its deliveries.
/// </summary>
internal sealed class OutboxRecord
{
    /// <summary>Assigned by the database at insertion. Changes of one subject are serialized, so their positions are in order.</summary>
    public long Position { get; private set; }

    public required EventId Id { get; init; }

    public required string Type { get; init; }

    public required Guid Subject { get; init; }

    public OrderId? OrderId { get; init; }

    public AccountId? Audience { get; init; }

    public required bool IsPublic { get; init; }

    public required string Data { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A <see cref="Application.Messaging.Cause"/> as JSON.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether the deliveries exist already, because the event was not to wait for its place in the feed.</summary>
    public bool IsDelivered { get; init; }

    public static OutboxRecord Of(IDomainEvent happened, Cause cause, DateTimeOffset at) => new()
    {
        Id = EventId.New(at),
        Type = EventNames.Of(happened),
        Subject = happened.Subject,
        OrderId = (happened as IOrderEvent)?.OrderId,
        Audience = (happened as IOrderEvent)?.BuyerId,
        IsPublic = EventNames.IsPublic(happened),
        Data = EventJson.Write(happened),
        At = at,
        Cause = CauseJson.Write(cause),
    };
}

using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>A pending or dead delivery of an event to one reaction; deleted when the reaction succeeds.</summary>
internal sealed class DeliveryRecord
{
    public long Id { get; init; }

    public required EventId EventId { get; init; }

    public required string Type { get; init; }

    public required string Reaction { get; init; }

    public required Guid Subject { get; init; }

    public required string Data { get; init; }

    /// <summary>A <see cref="Application.Messaging.Cause"/> as JSON.</summary>
    public string? Cause { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>Incremented when an attempt starts, so that a message that kills the process becomes a dead letter too.</summary>
    public required int Attempts { get; init; }

    /// <summary>Incremented when an attempt starts, so that an outcome of an earlier lease is not stored.</summary>
    public long LeaseNumber { get; init; }

    /// <summary>The attempts in a row without a stored outcome, including the current one.</summary>
    public int Interruptions { get; init; }

    /// <summary>The account that the event concerns.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>0 for the deliveries that an account has in turn with other accounts, 1 for those beyond its share.</summary>
    public short Priority { get; init; }

    /// <summary>When the delivery may be taken; during an attempt, the end of its lease.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    public string? LastError { get; init; }

    /// <summary>How far a reaction has come that needs several deliveries of one event.</summary>
    public string? Progress { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal enum DeliveryState
{
    Pending,
    Dead,
}

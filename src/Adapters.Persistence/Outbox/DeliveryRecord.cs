using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>An event that one reaction has yet to see; it is deleted once the reaction is done with it.</summary>
internal sealed class DeliveryRecord
{
    public long Id { get; init; }

    public required EventId EventId { get; init; }

    public required string Type { get; init; }

    public required string Reaction { get; init; }

    public required Guid Subject { get; init; }

    public required string Data { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>Counted when an attempt begins, so that a message that kills the process is given up too.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it may be taken; while somebody works on it, when others may believe that this one has died.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    public string? LastError { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal enum DeliveryState
{
    Pending,
    Dead,
}

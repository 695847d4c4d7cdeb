using Shop.Domain.Shared;

namespace Shop.Testing.ModelBased;

/// <summary>A delivery of an event to one reaction.</summary>
/// <param name="id">The id of the event.</param>
public sealed class OutboxDelivery(EventId id, IDomainEvent happened, string reaction, DateTimeOffset due)
{
    public EventId Id => id;

    public IDomainEvent Event => happened;

    public string Reaction => reaction;

    public DateTimeOffset Due { get; set; } = due;

    public bool IsDelivered { get; set; }

    /// <summary>Whether every attempt ends the process.</summary>
    public bool EndsProcess { get; set; }

    /// <summary>Whether an attempt has ended the process.</summary>
    public bool WasInterrupted { get; set; }

    /// <summary>Whether it was given up.</summary>
    public bool IsDead { get; set; }
}

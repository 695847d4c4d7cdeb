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
}

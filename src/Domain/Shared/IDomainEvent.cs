namespace Shop.Domain.Shared;

/// <summary>Something that happened to an aggregate, told in values only so that it can be stored and delivered later.</summary>
public interface IDomainEvent
{
    /// <summary>The resource the event is about; events of one subject are delivered in the order they happened.</summary>
    Guid Subject { get; }
}

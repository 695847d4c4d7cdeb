namespace Shop.Domain.Shared;

/// <summary>A fact that an aggregate records when it changes. Consists of values only, so that it can be stored.</summary>
public interface IDomainEvent
{
    /// <summary>The id of the resource. Events of one subject are delivered in the order in which they were raised.</summary>
    Guid Subject { get; }
}

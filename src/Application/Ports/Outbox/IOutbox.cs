using Shop.Domain.Shared;

namespace Shop.Application.Ports.Outbox;

/// <summary>Messages that are not events of an aggregate, and that are delivered to their reactions after the commit.</summary>
public interface IOutbox
{
    /// <summary>Stores a message in the current transaction; without a commit it is never delivered.</summary>
    /// <param name="message">Its type has a name in <see cref="Messaging.EventNames"/>.</param>
    void Enqueue(IDomainEvent message);
}

using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryOutbox(InMemorySession session) : IOutbox
{
    public void Enqueue(IDomainEvent message) => session.Work.Publish(message);
}

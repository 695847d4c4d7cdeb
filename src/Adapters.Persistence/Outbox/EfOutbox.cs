using Shop.Adapters.Persistence.Model;
using Shop.Application.Messaging;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

internal sealed class EfOutbox(ShopDbContext db, CommittedWork committed, Causation causation, TimeProvider clock) : IOutbox
{
    public void Enqueue(IDomainEvent message)
    {
        db.Outbox.Add(OutboxRecord.Of(message, causation.Current, clock.GetUtcNow()));
        committed.AddMessage();
    }
}

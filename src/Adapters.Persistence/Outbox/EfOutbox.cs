using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Messaging;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

internal sealed class EfOutbox(TransactionRecords records, Causation causation) : IOutbox
{
    public void Enqueue(IDomainEvent message) => records.Add([message], causation.Current);
}

using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>Wakes those background services of this process for which a commit contains work.</summary>
internal sealed class CommittedSignals(WorkSignal<IDomainEvent> events, WorkSignal<WebhookDelivery> webhooks, WorkSignal<Job> jobs)
{
    public void Set(bool hasEvents, IReadOnlyCollection<AggregateRoot> changed)
    {
        if (hasEvents)
            events.Set();

        // An endpoint that was enabled again has pending deliveries.
        if (changed.Any(aggregate => aggregate is WebhookDelivery { State: WebhookDeliveryState.Pending } or WebhookEndpoint))
            webhooks.Set();
        if (changed.Any(aggregate => aggregate is Job))
            jobs.Set();
    }
}

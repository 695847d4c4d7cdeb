using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Wakes, after a commit, those workers of this process that got work by it, and no others.</summary>
internal sealed class CommittedWork(WorkSignal<IDomainEvent> events, WorkSignal<WebhookDelivery> webhooks, WorkSignal<Job> jobs)
{
    private bool _hasEvents;
    private bool _hasWebhooks;
    private bool _hasJobs;

    public void Clear() => _hasEvents = _hasWebhooks = _hasJobs = false;

    /// <summary>Takes in what is about to be saved.</summary>
    public void Add(IReadOnlyCollection<IDomainEvent> happened, IEnumerable<AggregateRoot> changed)
    {
        _hasEvents |= happened.Count > 0;
        foreach (var aggregate in changed)
        {
            // An endpoint that was enabled again has deliveries that waited for it.
            _hasWebhooks |= aggregate is WebhookDelivery { State: WebhookDeliveryState.Pending } or WebhookEndpoint;
            _hasJobs |= aggregate is Job;
        }
    }

    public void Wake()
    {
        if (_hasEvents)
            events.Set();
        if (_hasWebhooks)
            webhooks.Set();
        if (_hasJobs)
            jobs.Set();
    }
}

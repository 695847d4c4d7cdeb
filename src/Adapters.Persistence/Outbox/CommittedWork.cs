using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Signals, after a commit, those background services of this process for which the commit contains work.</summary>
internal sealed class CommittedWork(WorkSignal<IDomainEvent> events, WorkSignal<WebhookDelivery> webhooks, WorkSignal<Job> jobs)
{
    private bool _hasEvents;
    private bool _hasWebhooks;
    private bool _hasJobs;

    private readonly List<CatalogChange> _catalog = [];

    /// <summary>Catalog changes of entities that the unit of work does not track.</summary>
    public IReadOnlyList<CatalogChange> Catalog => _catalog;

    public void Clear()
    {
        _hasEvents = _hasWebhooks = _hasJobs = false;
        _catalog.Clear();
    }

    public void Add(IEnumerable<CatalogChange> changes) => _catalog.AddRange(changes);

    /// <summary>Records what is about to be saved.</summary>
    public void Add(IReadOnlyCollection<IDomainEvent> happened, IEnumerable<AggregateRoot> changed)
    {
        _hasEvents |= happened.Count > 0;
        foreach (var aggregate in changed)
        {
            // An endpoint that was enabled again has pending deliveries.
            _hasWebhooks |= aggregate is WebhookDelivery { State: WebhookDeliveryState.Pending } or WebhookEndpoint;
            _hasJobs |= aggregate is Job;
        }
    }

    /// <summary>Records a message that is not an event of an aggregate.</summary>
    public void AddMessage() => _hasEvents = true;

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

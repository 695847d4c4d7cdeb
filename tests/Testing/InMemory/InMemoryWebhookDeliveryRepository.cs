using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Testing.InMemory;

/// <summary>Contains only added deliveries; creating them from events is part of the persistence adapter.</summary>
internal sealed class InMemoryWebhookDeliveryRepository(InMemorySession session) : IWebhookDeliveryRepository
{
    private static readonly KeysetOrder<WebhookDelivery> NewestFirst = new(
        "newest", delivery => delivery.Id.ToString(), delivery => delivery.Id.ToString(), id => WebhookDeliveryId.TryParse(id, null, out _), Descending: true);

    public void Add(WebhookDelivery delivery) => session.Work.Add(delivery);

    public async Task<WebhookDelivery?> Lock(WebhookDeliveryId id, CancellationToken cancellation) =>
        (await session.Lock<WebhookDelivery>(delivery => delivery.Id == id, cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<WebhookDelivery>> LockDue(DateTimeOffset now, int count, int perEndpoint, CancellationToken cancellation)
    {
        var state = session.State;
        var free = state.All<WebhookEndpoint>()
            .Where(endpoint => endpoint.Status == WebhookEndpointStatus.Active && session.Work.TryLock(EntityKey.Of(endpoint)))
            .SelectMany(endpoint => state.All<WebhookDelivery>()
                .Where(delivery => delivery.EndpointId == endpoint.Id && delivery.IsDue(now))
                .OrderBy(delivery => delivery.NextAttemptAt).ThenBy(delivery => delivery.Id.Value)
                .Take(perEndpoint - state.All<WebhookDelivery>().Count(delivery => delivery.EndpointId == endpoint.Id && delivery.Lease.IsRunning(now))))
            .OrderBy(delivery => delivery.NextAttemptAt)
            .Take(count)
            .Where(delivery => session.Work.TryLock(EntityKey.Of(delivery)))
            .Select(delivery => session.Work.Reload((WebhookDelivery)session.State.Entities[EntityKey.Of(delivery)]))
            .Where(delivery => delivery.IsDue(now));
        return Task.FromResult<IReadOnlyList<WebhookDelivery>>([.. free]);
    }

    public Task<DateTimeOffset?> FindNextDue(CancellationToken cancellation)
    {
        var active = session.State.All<WebhookEndpoint>().Where(endpoint => endpoint.Status == WebhookEndpointStatus.Active).Select(endpoint => endpoint.Id).ToHashSet();
        return Task.FromResult(session.State.All<WebhookDelivery>()
            .Where(delivery => delivery.State == WebhookDeliveryState.Pending && active.Contains(delivery.EndpointId))
            .Min(delivery => delivery.NextAttemptAt));
    }

    public Task<Page<WebhookDelivery>> List(WebhookEndpointId endpoint, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.All<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpoint)));
}

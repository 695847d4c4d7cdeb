using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryWebhookEndpointRepository(InMemorySession session) : IWebhookEndpointRepository
{
    private static readonly KeysetOrder<WebhookEndpoint> NewestFirst = new(
        "newest", endpoint => endpoint.Id.ToString(), endpoint => endpoint.Id.ToString(), id => WebhookEndpointId.TryParse(id, null, out _), Descending: true);

    public void Add(WebhookEndpoint endpoint) => session.Work.Add(endpoint);

    public Task Remove(WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        foreach (var delivery in session.State.All<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpoint.Id).ToList())
            session.Work.Remove(EntityKey.Of(delivery));
        session.Work.Remove(EntityKey.Of(endpoint));
        return Task.CompletedTask;
    }

    public Task<WebhookEndpoint?> Find(WebhookEndpointId id, CancellationToken cancellation) =>
        Task.FromResult(session.Find<WebhookEndpoint>(endpoint => endpoint.Id == id));

    public async Task<WebhookEndpoint?> Lock(WebhookEndpointId id, CancellationToken cancellation) =>
        (await session.Lock<WebhookEndpoint>(endpoint => endpoint.Id == id, cancellation)).SingleOrDefault();

    public Task<Page<WebhookEndpoint>> List(WebhookEndpointFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.All<WebhookEndpoint>().Where(endpoint => Matches(endpoint, filter))));

    private bool Matches(WebhookEndpoint endpoint, WebhookEndpointFilter filter) =>
        (filter.Status is not { } status || endpoint.Status == status)
        && (filter.Q is not { } q || Has(endpoint.Url, q) || Has(endpoint.Description ?? "", q))
        && (!filter.IsFailing || IsFailing(session.State.All<WebhookDelivery>().Where(delivery => delivery.EndpointId == endpoint.Id)));

    private static bool IsFailing(IEnumerable<WebhookDelivery> deliveries) =>
        deliveries.Any(delivery => delivery is { State: WebhookDeliveryState.Pending, Failures: > 0 })
        || deliveries.MaxBy(delivery => delivery.Id.ToString(), StringComparer.Ordinal) is { State: WebhookDeliveryState.Failed };

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}

using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
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

    public Task<Page<WebhookEndpoint>> List(PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(NewestFirst.Take(page, session.State.All<WebhookEndpoint>()));
}

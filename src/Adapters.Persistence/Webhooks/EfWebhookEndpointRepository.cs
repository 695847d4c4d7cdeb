using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Webhooks;

internal sealed class EfWebhookEndpointRepository(ShopDbContext db) : IWebhookEndpointRepository
{
    public void Add(WebhookEndpoint endpoint) => db.WebhookEndpoints.Add(endpoint);

    /// <summary>The database deletes the deliveries by cascade.</summary>
    public Task Remove(WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        db.WebhookEndpoints.Remove(endpoint);
        return Task.CompletedTask;
    }

    public Task<WebhookEndpoint?> Find(WebhookEndpointId id, CancellationToken cancellation) =>
        db.WebhookEndpoints.FirstOrDefaultAsync(endpoint => endpoint.Id == id, cancellation);

    public async Task<WebhookEndpoint?> Lock(WebhookEndpointId id, CancellationToken cancellation) =>
        (await db.WebhookEndpoints.FromSql($"SELECT * FROM webhook_endpoints WHERE id = {id.Value} FOR NO KEY UPDATE").ToListAsync(cancellation))
        .SingleOrDefault();

    public async Task<Page<WebhookEndpoint>> List(PageRequest page, CancellationToken cancellation)
    {
        var all = db.WebhookEndpoints.AsNoTracking();
        var rest = all;
        if (page.After is { } after)
        {
            var last = after.Id<WebhookEndpointId>(0);
            rest = rest.Where(endpoint => EF.Functions.LessThan(ValueTuple.Create(endpoint.Id), ValueTuple.Create(last)));
        }

        var found = await rest.OrderByDescending(endpoint => endpoint.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await found.ToPage(page, endpoint => new Cursor(endpoint.Id.ToString()), all, cancellation);
    }
}

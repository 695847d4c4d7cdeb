using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Webhooks;

internal sealed class EfWebhookEndpointRepository(ShopDbContext db) : IWebhookEndpointRepository
{
    public void Add(WebhookEndpoint endpoint) => db.WebhookEndpoints.Add(endpoint);

    /// <summary>Its deliveries are no longer found, and deleted in batches by housekeeping.</summary>
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

    public async Task<Page<WebhookEndpoint>> List(WebhookEndpointFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var matching = Matching(filter);
        var rest = matching;
        if (page.After is { } after)
        {
            var last = after.Id<WebhookEndpointId>(0);
            rest = rest.Where(endpoint => EF.Functions.LessThan(ValueTuple.Create(endpoint.Id), ValueTuple.Create(last)));
        }

        var found = await rest.OrderByDescending(endpoint => endpoint.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await found.ToPage(page, endpoint => new Cursor(endpoint.Id.ToString()), matching, cancellation);
    }

    private IQueryable<WebhookEndpoint> Matching(WebhookEndpointFilter filter)
    {
        var endpoints = db.WebhookEndpoints.AsNoTracking();
        if (filter.Status is { } status)
            endpoints = endpoints.Where(endpoint => endpoint.Status == status);
        if (filter.Q is { } q)
        {
            var pattern = LikePattern.Containing(q);
            endpoints = endpoints.Where(endpoint =>
                EF.Functions.ILike(endpoint.Url, pattern, LikePattern.Escape) || EF.Functions.ILike(EF.Functions.Collate(endpoint.Description!, Collations.Unicode), pattern, LikePattern.Escape));
        }

        if (filter.IsFailing)
        {
            endpoints = endpoints.Where(endpoint =>
                db.WebhookDeliveries.Any(delivery => delivery.EndpointId == endpoint.Id && delivery.State == WebhookDeliveryState.Pending && delivery.Failures > 0)
                || db.WebhookDeliveries.Where(delivery => delivery.EndpointId == endpoint.Id).OrderByDescending(delivery => delivery.Id).Take(1)
                    .Any(delivery => delivery.State == WebhookDeliveryState.Failed));
        }

        return endpoints;
    }
}

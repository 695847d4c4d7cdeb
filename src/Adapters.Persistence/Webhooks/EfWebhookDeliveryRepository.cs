using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Webhooks;

internal sealed class EfWebhookDeliveryRepository(ShopDbContext db) : IWebhookDeliveryRepository
{
    public void Add(WebhookDelivery delivery) => db.WebhookDeliveries.Add(delivery);

    public async Task<WebhookDelivery?> Lock(WebhookDeliveryId id, CancellationToken cancellation) =>
        (await db.WebhookDeliveries.FromSql(
            $"""
            SELECT * FROM webhook_deliveries AS delivery
            WHERE id = {id.Value} AND EXISTS (SELECT FROM webhook_endpoints WHERE id = delivery.endpoint_id) FOR UPDATE
            """).ToListAsync(cancellation))
        .SingleOrDefault();

    /// <summary>
    /// Only the transaction that has locked an endpoint takes its deliveries, and it counts the running ones after the lock: so the limit
    /// per endpoint holds across all instances, and no transaction waits for another.
    /// </summary>
    public async Task<IReadOnlyList<WebhookDelivery>> LockDue(DateTimeOffset now, int count, int perEndpoint, CancellationToken cancellation)
    {
        var endpoints = await db.Database.SqlQuery<Guid>(
            $"""
            SELECT id FROM webhook_endpoints AS endpoint
            WHERE status = 'Active' AND (
                SELECT true FROM webhook_deliveries AS due
                WHERE due.endpoint_id = endpoint.id AND due.state = 'Pending' AND due.next_attempt_at <= {now}
                  AND (due.lease_until IS NULL OR due.lease_until <= {now})
                ORDER BY due.endpoint_id, due.next_attempt_at LIMIT 1)
            FOR NO KEY UPDATE SKIP LOCKED
            """).ToListAsync(cancellation);
        if (endpoints.Count == 0)
            return [];

        var found = await db.WebhookDeliveries.FromSql(
            $"""
            SELECT * FROM webhook_deliveries WHERE id = ANY (ARRAY(
                SELECT due.id
                FROM unnest({endpoints.ToArray()}) AS endpoint (id)
                CROSS JOIN LATERAL (
                    SELECT id, next_attempt_at FROM webhook_deliveries
                    WHERE endpoint_id = endpoint.id AND state = 'Pending' AND next_attempt_at <= {now}
                      AND (lease_until IS NULL OR lease_until <= {now})
                    ORDER BY endpoint_id, next_attempt_at, id
                    LIMIT greatest(0, {perEndpoint} - (
                        SELECT count(*) FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND lease_until > {now}))) AS due
                ORDER BY due.next_attempt_at
                LIMIT {count}))
            FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellation);
        return [.. found.OrderBy(delivery => delivery.NextAttemptAt)];
    }

    public async Task<DateTimeOffset?> FindNextDue(CancellationToken cancellation) =>
        (await db.Database.SqlQuery<DateTimeOffset?>(
            $"""
            SELECT min(next_attempt_at) AS "Value" FROM webhook_endpoints AS endpoint
            CROSS JOIN LATERAL (
                SELECT next_attempt_at FROM webhook_deliveries WHERE endpoint_id = endpoint.id AND state = 'Pending'
                ORDER BY endpoint_id, next_attempt_at LIMIT 1) AS first
            WHERE status = 'Active'
            """).ToListAsync(cancellation)).Single();

    public async Task<Page<WebhookDelivery>> List(WebhookEndpointId endpoint, PageRequest page, CancellationToken cancellation)
    {
        var all = db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.EndpointId == endpoint);
        var rest = all;
        if (page.After is { } after)
        {
            var last = after.Id<WebhookDeliveryId>(0);
            rest = rest.Where(delivery => EF.Functions.LessThan(ValueTuple.Create(delivery.Id), ValueTuple.Create(last)));
        }

        var found = await rest.OrderByDescending(delivery => delivery.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await found.ToPage(page, delivery => new Cursor(delivery.Id.ToString()), all, cancellation);
    }
}

using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;

namespace Shop.Adapters.Persistence.Webhooks;

/// <summary>Deletes webhook deliveries in batches.</summary>
internal static class OldDeliveries
{
    /// <summary>Steps from endpoint to endpoint through the index, and reads the deliveries of removed ones only.</summary>
    private const string OfRemovedEndpoints =
        """
        WITH RECURSIVE seen AS (
            (SELECT endpoint_id FROM webhook_deliveries ORDER BY endpoint_id, id LIMIT 1)
            UNION ALL
            SELECT (SELECT endpoint_id FROM webhook_deliveries WHERE endpoint_id > seen.endpoint_id ORDER BY endpoint_id, id LIMIT 1)
            FROM seen WHERE seen.endpoint_id IS NOT NULL)
        DELETE FROM webhook_deliveries WHERE id = ANY (ARRAY(
            SELECT orphan.id FROM seen
            CROSS JOIN LATERAL (
                SELECT id FROM webhook_deliveries WHERE endpoint_id = seen.endpoint_id ORDER BY endpoint_id, id LIMIT @batch) AS orphan
            WHERE seen.endpoint_id IS NOT NULL AND NOT EXISTS (SELECT FROM webhook_endpoints AS endpoint WHERE endpoint.id = seen.endpoint_id)
            LIMIT @batch))
        """;

    /// <summary>Ids start with the time of their creation. Pending ones are retried for days, or wait for their disabled endpoint.</summary>
    private const string Created =
        """
        DELETE FROM webhook_deliveries WHERE id = ANY (ARRAY(
            SELECT id FROM webhook_deliveries AS old WHERE id < @before AND (state <> 'Pending' OR NOT EXISTS (
                SELECT FROM webhook_endpoints AS endpoint WHERE endpoint.id = old.endpoint_id AND endpoint.status = 'Active'))
            ORDER BY id LIMIT @batch))
        """;

    public static async Task Delete(ShopDbContext db, DateTimeOffset before, CancellationToken cancellation)
    {
        await BatchedDelete.Run(db.Database, OfRemovedEndpoints, cancellation);
        await BatchedDelete.Run(db.Database, Created, cancellation, new NpgsqlParameter<Guid>("before", IdsByTime.FirstAt(before)));
    }
}

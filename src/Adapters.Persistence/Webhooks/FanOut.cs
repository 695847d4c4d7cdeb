namespace Shop.Adapters.Persistence.Webhooks;

/// <summary>
/// Creates webhook deliveries in the transaction that assigns the sequence numbers, so that each event has exactly one delivery per
/// endpoint.
/// </summary>
internal static class FanOut
{
    /// <summary>
    /// Reads the rows of <c>placed</c>. Skips an endpoint that is being removed, because charges of orders must not wait for a removal.
    /// Ids are UUIDs of version 7, as everywhere: 48 bits of milliseconds before a random UUID, whose version 4 becomes 7 by two bits.
    /// </summary>
    public const string ToWebhooks =
        """
        INSERT INTO webhook_deliveries (
            id, endpoint_id, event_id, sequence, type, order_id, data, at, state, attempts, failures, next_attempt_at, lease_number, version)
        SELECT encode(set_bit(set_bit(overlay(
                   uuid_send(gen_random_uuid())
                   PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid,
               endpoint.id, placed.id, placed.sequence, placed.type, placed.order_id, placed.data, placed.at,
               'Pending', '[]', 0, placed.at, 0, 1
        FROM placed JOIN webhook_endpoints AS endpoint
            ON endpoint.status = 'Active' AND (endpoint.events @> '["*"]' OR endpoint.events @> to_jsonb(placed.type))
        FOR KEY SHARE OF endpoint SKIP LOCKED
        """;
}

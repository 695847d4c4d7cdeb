using Npgsql;
using NpgsqlTypes;
using Shop.Adapters.Persistence.Events;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Adapters.Persistence.Webhooks;
using Shop.Application.Messaging;
using Shop.Application.Ports.Outbox;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>
/// Assigns sequence numbers to committed public events, creates a delivery for each subscribed webhook endpoint, and creates a delivery of
/// every event for each of its reactions. One instance runs it at a time, after the commit, so numbers have no gaps and orders do not wait
/// for it. Deliveries of order events do not wait for many events of other kinds, such as those of an import; their numbers do.
/// </summary>
internal sealed class Sequencer(NpgsqlDataSource database, DatabaseFailover failover, ReactionCatalog reactions) : IOutboxSequencer
{
    private const int BatchSize = 500;

    /// <summary>In seconds, per batch.</summary>
    private const int LongestLease = 30;

    private const string AddDeliveries =
        """
        INSERT INTO deliveries (event_id, type, reaction, subject, account_id, priority, data, cause, state, attempts, next_attempt_at, created_at)
            SELECT batch.id, batch.type, subscription.reaction, batch.subject, batch.audience,
                   CASE WHEN batch.audience IS NULL OR waiting.count + row_number() OVER (PARTITION BY subscription.reaction, batch.audience ORDER BY batch.position) <= @share
                       THEN 0 ELSE 1 END,
                   batch.data, batch.cause, 'Pending', 0, now(), now()
            FROM batch
            JOIN unnest(@types, @reactions, @single) AS subscription (type, reaction, is_for_single_changes)
                ON subscription.type = batch.type AND NOT (is_for_single_changes AND coalesce(batch.cause ->> 'job', batch.cause ->> 'event') IS NOT NULL)
            CROSS JOIN LATERAL (
                SELECT count(*) FROM (
                    SELECT FROM deliveries
                    WHERE reaction = subscription.reaction AND account_id = batch.audience AND state = 'Pending' AND priority = 0
                    ORDER BY reaction, account_id, id LIMIT @share) AS first) AS waiting
        """;

    private const string MoveBatch =
        $"""
        WITH batch AS (
            DELETE FROM outbox
            WHERE position = ANY (ARRAY(SELECT position FROM outbox ORDER BY position LIMIT @batch))
            RETURNING *
        ), placed AS (
            INSERT INTO events (sequence, id, type, order_id, audience, data, at)
            SELECT {FeedBoundsRecord.LastNumber} + row_number() OVER (ORDER BY position),
                   id, type, order_id, audience, data, at
            FROM batch WHERE is_public
            RETURNING *
        ), hooked AS (
            {FanOut.ToWebhooks}
            RETURNING id
        ), due AS (
            {AddDeliveries}
            WHERE NOT batch.is_delivered
            ORDER BY batch.position
            RETURNING id
        ), notified AS (
            SELECT (SELECT pg_notify('{Channels.Feed}', max(sequence)::text) FROM placed HAVING count(*) > 0),
                   (SELECT pg_notify('{Channels.Webhooks}', '') FROM hooked HAVING count(*) > 0),
                   (SELECT pg_notify('{Channels.Deliveries}', '') FROM due HAVING count(*) > 0)
        )
        SELECT count(*), count(batch.order_id) FROM batch, notified
        """;

    private const string DeliverOrderEvents =
        $"""
        WITH batch AS (
            UPDATE outbox SET is_delivered = true
            WHERE position = ANY (ARRAY(SELECT position FROM outbox WHERE order_id IS NOT NULL AND NOT is_delivered ORDER BY position LIMIT @batch))
            RETURNING *
        ), due AS (
            {AddDeliveries}
            ORDER BY batch.position
            RETURNING id
        )
        SELECT pg_notify('{Channels.Deliveries}', '') FROM due HAVING count(*) > 0
        """;

    private readonly string[] _types = [.. reactions.Subscriptions.Select(subscription => subscription.EventName)];
    private readonly string[] _reactions = [.. reactions.Subscriptions.Select(subscription => subscription.Reaction)];
    private readonly bool[] _single = [.. reactions.Subscriptions.Select(subscription => reactions.IsForSingleChanges(subscription.Reaction))];

    public Task<bool> SequenceSome(int share, CancellationToken cancellation) =>
        failover.Guard(async () => await HasAny(cancellation) && await PlaceBatch(share, cancellation) == BatchSize);

    /// <summary>Without a transaction or the lock, which an idle instance does not need.</summary>
    private async Task<bool> HasAny(CancellationToken cancellation)
    {
        await using var look = database.CreateCommand("SELECT EXISTS (SELECT FROM outbox ORDER BY position LIMIT 1)");
        return (bool)(await look.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<long> PlaceBatch(int share, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // Another instance may be sequencing a large batch; waiting for it is not a failure.
        await using var locking = new NpgsqlCommand("SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(@lock)", connection);
        locking.CommandTimeout = LongestLease;
        locking.Parameters.AddWithValue("lock", AdvisoryLocks.Sequencing);
        await locking.ExecuteNonQueryAsync(cancellation);

        var (moved, ofOrders) = await Move(connection, share, cancellation);
        if (moved == BatchSize && ofOrders < moved / 2)
        {
            await using var deliver = Command(DeliverOrderEvents, connection, share);
            await deliver.ExecuteNonQueryAsync(cancellation);
        }

        await connection.CommitConfirmed();
        return moved;
    }

    private async Task<(long Moved, long OfOrders)> Move(NpgsqlConnection connection, int share, CancellationToken cancellation)
    {
        await using var move = Command(MoveBatch, connection, share);
        await using var reader = await move.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Not prepared: a plan made when the table was empty reads the whole table for every batch.</summary>
    private NpgsqlCommand Command(string sql, NpgsqlConnection connection, int share)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = LongestLease };
        command.Parameters.AddWithValue("batch", BatchSize);
        command.Parameters.AddWithValue("share", share);
        command.Parameters.AddWithValue("types", NpgsqlDbType.Array | NpgsqlDbType.Text, _types);
        command.Parameters.AddWithValue("reactions", NpgsqlDbType.Array | NpgsqlDbType.Text, _reactions);
        command.Parameters.AddWithValue("single", NpgsqlDbType.Array | NpgsqlDbType.Boolean, _single);
        return command;
    }
}

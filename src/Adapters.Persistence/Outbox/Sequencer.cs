using Npgsql;
using NpgsqlTypes;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Webhooks;
using Shop.Application.Messaging;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>
/// Gives committed events their place: public ones the next number of the feed and a delivery to each webhook endpoint that wants them, and
/// every one a delivery for each reaction to it.
/// Only one instance does it at a time, after the fact, so numbers have no gaps and nobody who orders waits for them.
/// </summary>
internal sealed class Sequencer(NpgsqlDataSource database, ReactionCatalog reactions)
{
    private const int BatchSize = 500;

    /// <summary>In seconds, for one batch.</summary>
    private const int LongestTurn = 30;

    private const string MoveBatch =
        $"""
        WITH batch AS (
            DELETE FROM outbox
            WHERE position IN (SELECT position FROM outbox ORDER BY position LIMIT @batch)
            RETURNING *
        ), placed AS (
            INSERT INTO events (sequence, id, type, order_id, audience, data, at)
            SELECT (SELECT coalesce(max(sequence), 0) FROM events) + row_number() OVER (ORDER BY position),
                   id, type, order_id, audience, data, at
            FROM batch WHERE is_public
            RETURNING *
        ), hooked AS (
            {FanOut.ToWebhooks}
        ), due AS (
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT batch.id, batch.type, subscription.reaction, batch.subject, batch.data, 'Pending', 0, now(), now()
            FROM batch JOIN unnest(@types, @reactions) AS subscription (type, reaction) ON subscription.type = batch.type
            ORDER BY batch.position
            RETURNING id
        ), told AS (
            SELECT (SELECT pg_notify('{Channels.Feed}', max(sequence)::text) FROM placed HAVING count(*) > 0),
                   (SELECT pg_notify('{Channels.Deliveries}', '') FROM due HAVING count(*) > 0)
        )
        SELECT count(*) FROM batch, told
        """;

    private readonly string[] _types = [.. reactions.Subscriptions.Select(subscription => subscription.EventName)];
    private readonly string[] _reactions = [.. reactions.Subscriptions.Select(subscription => subscription.Reaction)];

    /// <summary>Places everything that was committed before the call.</summary>
    public async Task PlaceAll(CancellationToken cancellation)
    {
        while (await PlaceBatch(cancellation) == BatchSize)
        {
            // A full batch means that there may be more.
        }
    }

    private async Task<long> PlaceBatch(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // Another instance may have much to place: waiting for it is no failure. A table whose rows come and go looks small, and is full
        // of dead rows that only its index passes over.
        await using var turn = new NpgsqlCommand("SET LOCAL lock_timeout = 0; SET LOCAL enable_seqscan = off; SELECT pg_advisory_xact_lock(@lock)", connection);
        turn.CommandTimeout = LongestTurn;
        turn.Parameters.AddWithValue("lock", AdvisoryLocks.Sequencing);
        await turn.ExecuteNonQueryAsync(cancellation);

        await using var move = new NpgsqlCommand(MoveBatch, connection);
        move.CommandTimeout = LongestTurn;
        move.Parameters.AddWithValue("batch", BatchSize);
        move.Parameters.AddWithValue("types", NpgsqlDbType.Array | NpgsqlDbType.Text, _types);
        move.Parameters.AddWithValue("reactions", NpgsqlDbType.Array | NpgsqlDbType.Text, _reactions);
        await move.PrepareAsync(cancellation); // to plan it takes longer than to move a few
        var moved = (long)(await move.ExecuteScalarAsync(cancellation))!;

        await transaction.CommitAsync(cancellation);
        return moved;
    }
}

using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>The queue of due deliveries, shared by all instances.</summary>
internal sealed class DeliveryQueue
{
    /// <summary>
    /// Selects due deliveries whose predecessors (same reaction, same subject) are finished or dead. A delivery that is taken stays
    /// invisible for the lease; if its holder dies, it becomes due again. Each ORDER BY names a whole index, so that no statistics lead to
    /// another plan.
    /// </summary>
    private const string TakeDue =
        """
        UPDATE deliveries SET attempts = attempts + 1, next_attempt_at = now() + @lease
        WHERE id = ANY (ARRAY(
            SELECT taken.id
            FROM unnest(@reactions, @counts) AS wanted (reaction, count)
            CROSS JOIN LATERAL (
                SELECT id FROM deliveries AS due
                WHERE reaction = wanted.reaction AND state = 'Pending' AND next_attempt_at <= now()
                  AND id = (
                      SELECT id FROM deliveries AS first
                      WHERE first.reaction = due.reaction AND first.subject = due.subject AND first.state = 'Pending'
                      ORDER BY reaction, subject, id LIMIT 1)
                ORDER BY reaction, next_attempt_at
                LIMIT wanted.count
                FOR UPDATE SKIP LOCKED) AS taken))
        RETURNING id, event_id, type, reaction, data, attempts
        """;

    private readonly NpgsqlDataSource _database;
    private readonly OutboxOptions _options;
    private readonly CommandBatcher<long, bool> _finished;

    public DeliveryQueue(NpgsqlDataSource database, OutboxOptions options, TimeProvider clock)
    {
        _database = database;
        _options = options;
        _finished = new CommandBatcher<long, bool>(new BatchOptions(), clock, Delete);
    }

    /// <summary>
    /// Takes the oldest due deliveries of each reaction, up to a number per reaction, so that no reaction waits for another.
    /// </summary>
    public async Task<IReadOnlyList<Delivery>> Take(IReadOnlyCollection<(string Reaction, int Count)> wanted, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(TakeDue);
        command.Parameters.AddWithValue("lease", _options.Lease);
        command.Parameters.Add(new NpgsqlParameter<string[]>("reactions", [.. wanted.Select(want => want.Reaction)]));
        command.Parameters.Add(new NpgsqlParameter<int[]>("counts", [.. wanted.Select(want => want.Count)]));
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        var taken = new List<Delivery>();
        while (await reader.ReadAsync(cancellation))
        {
            taken.Add(new Delivery(
                reader.GetInt64(0),
                new EventId(reader.GetGuid(1)),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetInt32(5)));
        }

        return taken;
    }

    public Task Finish(Delivery delivery) => _finished.Enqueue(delivery.Id, CancellationToken.None);

    /// <summary>Makes the delivery due again later without counting a failure: its attempts start at zero.</summary>
    public Task Postpone(Delivery delivery, TimeSpan wait) => Execute(
        "UPDATE deliveries SET attempts = 0, last_error = NULL, next_attempt_at = now() + @wait WHERE id = @id",
        delivery,
        ("wait", wait));

    public Task Retry(Delivery delivery, string error, TimeSpan wait) => Execute(
        "UPDATE deliveries SET last_error = @error, next_attempt_at = now() + @wait WHERE id = @id",
        delivery,
        ("error", error),
        ("wait", wait));

    public Task Bury(Delivery delivery, string error) =>
        Execute("UPDATE deliveries SET state = 'Dead', last_error = @error WHERE id = @id", delivery, ("error", error));

    /// <summary>Returns a delivery that was taken but not attempted.</summary>
    public Task Release(Delivery delivery) =>
        Execute("UPDATE deliveries SET attempts = attempts - 1, next_attempt_at = now() WHERE id = @id", delivery);

    /// <summary>The time until the next delivery is due; null when none is pending.</summary>
    public async Task<TimeSpan?> TimeToNext(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(
            "SELECT min(next_attempt_at) - now() FROM deliveries WHERE state = 'Pending' AND next_attempt_at > now()");
        return await command.ExecuteScalarAsync(cancellation) as TimeSpan?;
    }

    private async Task<IReadOnlyList<bool>> Delete(IReadOnlyList<long> deliveries)
    {
        await using var command = _database.CreateCommand("DELETE FROM deliveries WHERE id = ANY (@ids)");
        command.Parameters.Add(new NpgsqlParameter<long[]>("ids", [.. deliveries]));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        return new bool[deliveries.Count];
    }

    private async Task Execute(string sql, Delivery delivery, params (string Name, object Value)[] parameters)
    {
        await using var command = _database.CreateCommand(sql);
        command.Parameters.AddWithValue("id", delivery.Id);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}

/// <summary>A delivery taken under a lease.</summary>
internal sealed record Delivery(long Id, EventId EventId, string Type, string Reaction, string Data, int Attempts);

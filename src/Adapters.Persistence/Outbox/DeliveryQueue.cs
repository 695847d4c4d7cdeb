using Npgsql;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Messaging;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>The queue of due deliveries, shared by all instances.</summary>
internal sealed class DeliveryQueue : IDeliveryQueue
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
        RETURNING id, event_id, type, reaction, data, cause, attempts
        """;

    private readonly NpgsqlDataSource _database;
    private readonly DatabaseFailover _failover;
    private readonly CommandBatcher<long, bool> _finished;

    public DeliveryQueue(NpgsqlDataSource database, DatabaseFailover failover, TimeProvider clock)
    {
        _database = database;
        _failover = failover;
        _finished = new CommandBatcher<long, bool>(new BatchOptions(), clock, Delete);
    }

    public Task<IReadOnlyList<Delivery>> Take(
        IReadOnlyCollection<(string Reaction, int Count)> wanted, TimeSpan lease, CancellationToken cancellation) =>
        _failover.Guard(() => TakeSome(wanted, lease, cancellation));

    private async Task<IReadOnlyList<Delivery>> TakeSome(
        IReadOnlyCollection<(string Reaction, int Count)> wanted, TimeSpan lease, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(TakeDue);
        command.Parameters.AddWithValue("lease", lease);
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
                CauseJson.Read(await reader.IsDBNullAsync(5, cancellation) ? null : reader.GetString(5)),
                reader.GetInt32(6)));
        }

        return taken;
    }

    public Task Finish(Delivery delivery, CancellationToken cancellation) => _failover.Guard(() => _finished.Enqueue(delivery.Id, cancellation));

    public Task Postpone(Delivery delivery, TimeSpan wait, CancellationToken cancellation) => Execute(
        "UPDATE deliveries SET attempts = 0, last_error = NULL, next_attempt_at = now() + @wait WHERE id = @id",
        delivery,
        cancellation,
        ("wait", wait));

    public Task Retry(Delivery delivery, string error, TimeSpan wait, CancellationToken cancellation) => Execute(
        "UPDATE deliveries SET last_error = @error, next_attempt_at = now() + @wait WHERE id = @id",
        delivery,
        cancellation,
        ("error", error),
        ("wait", wait));

    public Task Bury(Delivery delivery, string error, CancellationToken cancellation) =>
        Execute("UPDATE deliveries SET state = 'Dead', last_error = @error WHERE id = @id", delivery, cancellation, ("error", error));

    public Task Release(Delivery delivery, CancellationToken cancellation) =>
        Execute("UPDATE deliveries SET attempts = attempts - 1, next_attempt_at = now() WHERE id = @id", delivery, cancellation);

    public Task<TimeSpan?> TimeToNext(CancellationToken cancellation) => _failover.Guard(() => FindNext(cancellation));

    private async Task<TimeSpan?> FindNext(CancellationToken cancellation)
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

    private Task<int> Execute(string sql, Delivery delivery, CancellationToken cancellation, params (string Name, object Value)[] parameters) =>
        _failover.Guard(() => ExecuteOne(sql, delivery, parameters, cancellation));

    private async Task<int> ExecuteOne(string sql, Delivery delivery, (string Name, object Value)[] parameters, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(sql);
        command.Parameters.AddWithValue("id", delivery.Id);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

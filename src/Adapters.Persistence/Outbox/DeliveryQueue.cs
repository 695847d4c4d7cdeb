using Npgsql;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>The queue of due deliveries, shared by all instances.</summary>
internal sealed class DeliveryQueue : IDeliveryQueue
{
    /// <summary>
    /// Selects due deliveries whose predecessors (same reaction, same subject) are finished or dead, those of low priority after the others.
    /// A delivery that is taken stays invisible for the lease; if its holder dies, it becomes due again. After two interruptions leases have
    /// different lengths, so that what was interrupted by another delivery that ends the process runs without it. The priority is a range,
    /// so that only the index that begins with reaction and priority gives the order: with an equality the planner drops it from the
    /// ORDER BY, and may then scan everything due.
    /// </summary>
    private const string TakeDue =
        """
        UPDATE deliveries SET attempts = attempts + 1, lease_number = lease_number + 1, interruptions = interruptions + 1,
                              next_attempt_at = now() + @lease * (1 + CASE WHEN interruptions < 2 THEN 0 ELSE random() / 2 END)
        WHERE id = ANY (ARRAY(
            SELECT id FROM (
                SELECT taken.id, lane.priority, wanted.free, wanted.spare, row_number() OVER (PARTITION BY wanted.reaction ORDER BY lane.priority, taken.next_attempt_at) AS place
                FROM unnest(@reactions, @free, @spare) AS wanted (reaction, free, spare)
                CROSS JOIN LATERAL (VALUES (0::smallint, wanted.free), (1::smallint, wanted.spare)) AS lane (priority, count)
                CROSS JOIN LATERAL (
                    SELECT id, next_attempt_at FROM deliveries AS due
                    WHERE reaction = wanted.reaction AND priority BETWEEN lane.priority AND lane.priority AND state = 'Pending' AND next_attempt_at <= now()
                      AND id = (
                          SELECT id FROM deliveries AS first
                          WHERE first.reaction = due.reaction AND first.subject = due.subject AND first.state = 'Pending'
                          ORDER BY reaction, subject, id LIMIT 1)
                    ORDER BY reaction, priority, next_attempt_at
                    LIMIT lane.count
                    FOR UPDATE SKIP LOCKED) AS taken) AS ranked
            WHERE place <= CASE priority WHEN 0 THEN free ELSE spare END))
        RETURNING id, event_id, type, reaction, data, cause, attempts, lease_number, interruptions - 1, progress
        """;

    /// <summary>The maximum number of deliveries that are deleted at once.</summary>
    private const int MaxFinished = 64;

    private readonly NpgsqlDataSource _database;
    private readonly DatabaseFailover _failover;
    private readonly BatchQueue<Delivery, bool> _finished;

    public DeliveryQueue(NpgsqlDataSource database, DatabaseFailover failover)
    {
        _database = database;
        _failover = failover;
        _finished = new BatchQueue<Delivery, bool>(MaxFinished, (deliveries, _) => Delete(deliveries));
    }

    public Task<IReadOnlyList<Delivery>> Take(IReadOnlyCollection<DeliverySlots> slots, TimeSpan lease, CancellationToken cancellation) =>
        _failover.Guard(() => TakeSome(slots, lease, cancellation));

    private async Task<IReadOnlyList<Delivery>> TakeSome(IReadOnlyCollection<DeliverySlots> slots, TimeSpan lease, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(TakeDue);
        command.Parameters.AddWithValue("lease", lease);
        command.Parameters.Add(new NpgsqlParameter<string[]>("reactions", [.. slots.Select(slot => slot.Reaction)]));
        command.Parameters.Add(new NpgsqlParameter<int[]>("free", [.. slots.Select(slot => slot.Free)]));
        command.Parameters.Add(new NpgsqlParameter<int[]>("spare", [.. slots.Select(slot => slot.Spare)]));
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
                reader.GetInt32(6),
                reader.GetInt64(7),
                reader.GetInt32(8),
                await reader.IsDBNullAsync(9, cancellation) ? null : reader.GetString(9)));
        }

        return taken;
    }

    public Task Finish(Delivery delivery, CancellationToken cancellation) => _failover.Guard(() => _finished.Enqueue(delivery, cancellation));

    public Task Postpone(Delivery delivery, TimeSpan wait, string? progress, CancellationToken cancellation) => Execute(
        "attempts = 0, interruptions = 0, last_error = NULL, next_attempt_at = now() + @wait, progress = nullif(@progress, '')",
        delivery,
        cancellation,
        ("wait", wait),
        ("progress", progress ?? ""));

    public Task Retry(Delivery delivery, string error, TimeSpan wait, CancellationToken cancellation) => Execute(
        "interruptions = 0, last_error = @error, next_attempt_at = now() + @wait",
        delivery,
        cancellation,
        ("error", error),
        ("wait", wait));

    public Task GiveUp(Delivery delivery, string error, CancellationToken cancellation) =>
        Execute("state = 'Dead', last_error = @error", delivery, cancellation, ("error", error));

    public Task Release(Delivery delivery, CancellationToken cancellation) =>
        Execute("attempts = attempts - 1, interruptions = interruptions - 1, next_attempt_at = now()", delivery, cancellation);

    public Task<TimeSpan?> TimeToNext(CancellationToken cancellation) => _failover.Guard(() => FindNext(cancellation));

    private async Task<TimeSpan?> FindNext(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(
            "SELECT min(next_attempt_at) - now() FROM deliveries WHERE state = 'Pending' AND next_attempt_at > now()");
        return await command.ExecuteScalarAsync(cancellation) as TimeSpan?;
    }

    private async Task<IReadOnlyList<bool>> Delete(IReadOnlyList<Delivery> deliveries)
    {
        await using var command = _database.CreateCommand(
            "DELETE FROM deliveries WHERE id = ANY (@ids) AND (id, lease_number) IN (SELECT * FROM unnest(@ids, @leases))");
        command.Parameters.Add(new NpgsqlParameter<long[]>("ids", [.. deliveries.Select(delivery => delivery.Id)]));
        command.Parameters.Add(new NpgsqlParameter<long[]>("leases", [.. deliveries.Select(delivery => delivery.LeaseNumber)]));
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        return new bool[deliveries.Count];
    }

    /// <summary>Changes a delivery, unless another instance has taken it meanwhile.</summary>
    private Task<int> Execute(string changes, Delivery delivery, CancellationToken cancellation, params (string Name, object Value)[] parameters) =>
        _failover.Guard(() => ExecuteOne($"UPDATE deliveries SET {changes} WHERE id = @id AND lease_number = @lease", delivery, parameters, cancellation));

    private async Task<int> ExecuteOne(string sql, Delivery delivery, (string Name, object Value)[] parameters, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(sql);
        command.Parameters.AddWithValue("id", delivery.Id);
        command.Parameters.AddWithValue("lease", delivery.LeaseNumber);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

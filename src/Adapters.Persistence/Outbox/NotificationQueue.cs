using Npgsql;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Json;
using Shop.Application.Notifications;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>
/// Reads the pending deliveries behind one that runs. No instance takes them meanwhile, because deliveries of one subject run one after the
/// other.
/// </summary>
internal sealed class NotificationQueue(NpgsqlDataSource database, DatabaseFailover failover) : INotificationQueue
{
    private const string Waiting =
        """
        SELECT id, type, data FROM deliveries
        WHERE reaction = 'SendNotificationWhenRequested' AND subject = @recipient AND state = 'Pending' AND event_id <> @delivered
          AND data -> 'content' ->> 'kind' = 'product'
        ORDER BY reaction, subject, id LIMIT @limit
        """;

    public Task<IReadOnlyList<QueuedNotice>> Find(AccountId recipient, EventId delivered, int limit, CancellationToken cancellation) =>
        failover.Guard(() => Read(recipient, delivered, limit, cancellation));

    public async Task Remove(IReadOnlyCollection<QueuedNotice> sent, CancellationToken cancellation)
    {
        if (sent.Count > 0)
            await failover.Guard(() => Delete(sent, cancellation));
    }

    private async Task<IReadOnlyList<QueuedNotice>> Read(AccountId recipient, EventId delivered, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Waiting);
        command.Parameters.AddWithValue("recipient", recipient.Value);
        command.Parameters.AddWithValue("delivered", delivered.Value);
        command.Parameters.AddWithValue("limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var notices = new List<QueuedNotice>();
        while (await reader.ReadAsync(cancellation))
        {
            if (EventJson.Read(reader.GetString(1), reader.GetString(2)) is NotificationRequested { Content: ProductNotice notice })
                notices.Add(new QueuedNotice(reader.GetInt64(0), notice));
        }

        return notices;
    }

    private async Task<int> Delete(IReadOnlyCollection<QueuedNotice> sent, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("DELETE FROM deliveries WHERE id = ANY (@ids)");
        command.Parameters.Add(new NpgsqlParameter<long[]>("ids", [.. sent.Select(notice => notice.Number)]));
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

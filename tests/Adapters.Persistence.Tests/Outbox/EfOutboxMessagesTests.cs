using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Testing.Contracts;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Outbox;

[AnyLocale]
public sealed class EfOutboxMessagesTests() : OutboxMessagesContract(new EfContractShop())
{
    protected override async Task Fill(DateTimeOffset due)
    {
        await using var command = Shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, last_error, created_at)
            SELECT gen_random_uuid(), type, 'Some', gen_random_uuid(), '{}', state, attempts, @due, error, @now
            FROM (VALUES (1, 'order.placed', 'Pending', 0, NULL),
                         (2, 'order.placed', 'Pending', 2, 'IOException: Nobody answers.'),
                         (3, 'notification.requested', 'Dead', 10, 'IOException: The line is dead.')) AS messages (number, type, state, attempts, error)
            ORDER BY number
            """);
        command.Parameters.AddWithValue("due", due);
        command.Parameters.AddWithValue("now", TestClock.Start);
        await command.ExecuteNonQueryAsync();
    }
}

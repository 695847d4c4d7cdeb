using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>Timeouts of connections.</summary>
[AnyLocale]
public sealed class DatabaseTests
{
    [Fact]
    public async Task Connections_of_requests_have_short_timeouts()
    {
        await using var database = Database.Connect(await PostgresCluster.CreateDatabase());
        await using var connection = await database.OpenConnectionAsync();

        connection.ConnectionTimeout.Should().Be(8);
        connection.CommandTimeout.Should().Be(8);
        (await Show(connection, "lock_timeout")).Should().Be("6s");
        (await Show(connection, "idle_in_transaction_session_timeout")).Should().Be("10s");
    }

    [Fact]
    public async Task The_connection_string_overrides_the_default_timeouts()
    {
        var settings = await PostgresCluster.CreateDatabase() + ";Timeout=30;Command Timeout=60;Options=-c lock_timeout=7s";
        await using var database = Database.Connect(settings);
        await using var connection = await database.OpenConnectionAsync();

        connection.ConnectionTimeout.Should().Be(30);
        connection.CommandTimeout.Should().Be(60);
        (await Show(connection, "lock_timeout")).Should().Be("7s");
    }

    [Fact]
    public async Task Connections_of_migrations_have_no_timeouts()
    {
        await using var database = Database.ConnectForMigration(await PostgresCluster.CreateDatabase());
        await using var connection = await database.OpenConnectionAsync();

        connection.CommandTimeout.Should().Be(0);
        (await Show(connection, "lock_timeout")).Should().Be("0");
        (await Show(connection, "statement_timeout")).Should().Be("0");
    }

    private static async Task<string> Show(NpgsqlConnection connection, string setting)
    {
        await using var command = new NpgsqlCommand($"SHOW {setting}", connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

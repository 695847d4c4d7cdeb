using Npgsql;
using Shop.EmbeddedPostgres.Processes;

namespace Shop.EmbeddedPostgres;

/// <summary>Waits until the server accepts connections, and creates the database on the first start.</summary>
internal static class Readiness
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns false when the server has exited.</summary>
    public static async Task<bool> Of(ServerProcess server, string connectionString, CancellationToken deadline)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        while (!server.Exited.IsCompleted)
        {
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(deadline);
                return true;
            }
            catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                await MakeDatabase(settings, deadline);
            }
            catch (PostgresException refusal) when (refusal.SqlState != PostgresErrorCodes.CannotConnectNow)
            {
                throw new EmbeddedServerException($"The embedded database refuses connections: {OneLine.Of(refusal.MessageText)}.", refusal);
            }
            catch (NpgsqlException)
            {
                await Task.WhenAny(server.Exited, Task.Delay(s_pause, deadline));
                deadline.ThrowIfCancellationRequested();
            }
        }

        return false;
    }

    private static async Task MakeDatabase(NpgsqlConnectionStringBuilder settings, CancellationToken deadline)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres" };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(deadline);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {settings.Database}", connection);
        await command.ExecuteNonQueryAsync(deadline);
    }
}

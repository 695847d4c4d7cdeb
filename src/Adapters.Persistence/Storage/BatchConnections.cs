using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Connections for batches, which wait for locks shortly. Few connections run all batches, so that their statements are prepared on few.
/// </summary>
internal sealed class BatchConnections(string connectionString, TimeSpan lockTimeout) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database = Database.ConnectForBatches(connectionString, lockTimeout);

    public NpgsqlConnection Create() => _database.CreateConnection();

    /// <summary>Closes every connection when it is returned.</summary>
    public void Clear() => _database.Clear();

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

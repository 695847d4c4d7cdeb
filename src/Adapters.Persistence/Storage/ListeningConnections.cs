using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Opens connections that receive notifications. They are not pooled: a connection that returned to a pool would still be subscribed when it is
/// used for something else.
/// </summary>
internal sealed class ListeningConnections(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database = Database.ConnectForListening(connectionString);

    public ValueTask<NpgsqlConnection> Open(CancellationToken cancellation) => _database.OpenConnectionAsync(cancellation);

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

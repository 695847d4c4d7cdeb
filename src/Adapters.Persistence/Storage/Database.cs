using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

internal static class Database
{
    /// <summary>Adds the limits that keep a stuck transaction from stopping the store; what the connection string says wins.</summary>
    public static NpgsqlDataSource Connect(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.TryAdd("Application Name", "shop");
        settings.TryAdd("Maximum Pool Size", 40);
        settings.TryAdd("Keepalive", 30);
        settings.TryAdd("Options", "-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s");
        return NpgsqlDataSource.Create(settings);
    }

    private static void TryAdd(this NpgsqlConnectionStringBuilder settings, string keyword, object value)
    {
        if (!settings.ShouldSerialize(keyword))
            settings[keyword] = value;
    }
}

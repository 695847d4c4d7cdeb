using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Connections to the database; what the connection string says wins over what is added here.</summary>
internal static class Database
{
    /// <summary>
    /// Pages read often are in memory, or at least not on a rotating disk. Compiling a statement takes longer than any statement here runs.
    /// Two words with swapped letters have few trigrams in common.
    /// </summary>
    private const string Options =
        "-c lock_timeout=6s -c idle_in_transaction_session_timeout=10s -c random_page_cost=1.1 -c jit=off -c pg_trgm.similarity_threshold=0.2";

    /// <summary>Adds the limits that keep a slow statement, a stuck transaction or a long line for connections from stopping the store.</summary>
    public static NpgsqlDataSource Connect(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.TryAdd("Timeout", 8); // for opening a connection, and for the pool to have one free
        settings.TryAdd("Command Timeout", 8);

        // Of options named twice the later one counts.
        settings.Options = $"{Options} {settings.Options}".TrimEnd();
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>For a migration, which takes as long as it takes: cut off halfway it would only have to begin anew.</summary>
    public static NpgsqlDataSource ConnectForMigration(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.CommandTimeout = 0;
        return NpgsqlDataSource.Create(settings);
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.TryAdd("Application Name", "shop");
        settings.TryAdd("Maximum Pool Size", 40);
        settings.TryAdd("Keepalive", 30);

        // Nothing is ever set for longer than a transaction, and undoing it at each use would cost more than many a statement.
        settings.TryAdd("No Reset On Close", true);
        return settings;
    }

    private static void TryAdd(this NpgsqlConnectionStringBuilder settings, string keyword, object value)
    {
        if (!settings.ShouldSerialize(keyword))
            settings[keyword] = value;
    }
}

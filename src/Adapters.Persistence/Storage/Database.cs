using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Connection settings; values in the connection string override the defaults added here.</summary>
internal static class Database
{
    /// <summary>
    /// Frequently read pages are in memory, or at least not on a rotating disk. JIT compilation takes longer than any statement here runs.
    /// Two words with transposed letters share few trigrams.
    /// </summary>
    private const string Options =
        "-c lock_timeout=6s -c idle_in_transaction_session_timeout=10s -c random_page_cost=1.1 -c jit=off -c pg_trgm.similarity_threshold=0.2";

    /// <summary>Adds limits, so that slow statements, stuck transactions or a long queue for connections do not stop the store.</summary>
    public static NpgsqlDataSource Connect(string connectionString) => NpgsqlDataSource.Create(WithLimits(connectionString));

    /// <summary>Without a pool.</summary>
    public static NpgsqlDataSource ConnectForListening(string connectionString)
    {
        var settings = WithLimits(connectionString);
        settings.Pooling = false;
        settings.ApplicationName += " notifications";
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>With another limit for waits for locks.</summary>
    public static NpgsqlDataSource ConnectForBatches(string connectionString, TimeSpan lockTimeout)
    {
        var settings = WithLimits(connectionString);
        settings.Options = $"{settings.Options} -c lock_timeout={(int)lockTimeout.TotalMilliseconds}";
        settings.ApplicationName += " batches";
        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>Without a command timeout, because an interrupted migration would have to start again.</summary>
    public static NpgsqlDataSource ConnectForMigration(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.CommandTimeout = 0;
        return NpgsqlDataSource.Create(settings);
    }

    private static NpgsqlConnectionStringBuilder WithLimits(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.TryAdd("Timeout", 8); // for opening a connection and for waiting for the pool
        settings.TryAdd("Command Timeout", 8);

        // Of an option given twice the last one applies.
        settings.Options = $"{Options} {settings.Options}".TrimEnd();
        return settings;
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.TryAdd("Application Name", "shop");
        settings.TryAdd("Maximum Pool Size", 40);
        settings.TryAdd("Keepalive", 30);
        settings.TryAdd("Connection Idle Lifetime", 60); // after a peak the pool shrinks

        // No session state outlives a transaction, and a reset at every use would cost more than many statements.
        settings.TryAdd("No Reset On Close", true);
        return settings;
    }

    private static void TryAdd(this NpgsqlConnectionStringBuilder settings, string keyword, object value)
    {
        if (!settings.ShouldSerialize(keyword))
            settings[keyword] = value;
    }
}

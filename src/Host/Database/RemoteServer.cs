using Npgsql;
using Shop.Adapters.Persistence;
using Shop.Application.Ports.Operations;

namespace Shop.Host.Database;

/// <summary>An external server; only its availability is checked.</summary>
internal static class RemoteServer
{
    /// <summary>Opens the first connection of the pool that serves.</summary>
    public static async Task<NpgsqlDataSource> Reach(string connectionString, CancellationToken cancellation)
    {
        var settings = Check("Shop", connectionString);
        var database = PersistenceModule.Connect(connectionString);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            return database;
        }
        catch (Exception cause) when (cause is NpgsqlException or TimeoutException or IOException)
        {
            await database.DisposeAsync();
            throw new CannotStartException(
                $"PostgreSQL at {settings.Host}:{settings.Port} (database '{settings.Database}') cannot be used: {cause.GetBaseException().Message.TrimEnd('.')}.", cause);
        }
    }

    /// <param name="name">The name of the connection string, without its section.</param>
    public static NpgsqlConnectionStringBuilder Check(string name, string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrEmpty(settings.Host)
                ? throw new CannotStartException($"ConnectionStrings:{name} has no Host.")
                : settings;
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or InvalidCastException)
        {
            // The string may contain a password, so it is not repeated.
            throw new CannotStartException($"ConnectionStrings:{name} is not a PostgreSQL connection string (Host=…;Username=…;Database=…).", cause);
        }
    }
}

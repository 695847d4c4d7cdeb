using Npgsql;
using Shop.Application.Ports.Operations;

namespace Shop.Host.Database;

/// <summary>An external server; only its availability is checked.</summary>
internal static class RemoteServer
{
    /// <param name="name">The name of the connection string, without its section.</param>
    public static async Task<string> Reach(string name, string connectionString, CancellationToken cancellation)
    {
        var settings = Parse(name, connectionString);
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellation);
        }
        catch (Exception cause) when (cause is NpgsqlException or TimeoutException or IOException)
        {
            throw new CannotStartException(
                $"PostgreSQL at {settings.Host}:{settings.Port} (database '{settings.Database}') cannot be used: {cause.GetBaseException().Message.TrimEnd('.')}.", cause);
        }

        return connectionString;
    }

    private static NpgsqlConnectionStringBuilder Parse(string name, string connectionString)
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

using Npgsql;

namespace Shop.Testing.Postgres;

/// <summary>A database made once in a test process, of which each test gets a copy in a few hundredths of a second.</summary>
public sealed class DatabaseTemplate(Func<string, Task> fill)
{
    private readonly Lazy<Task<string>> _name = new(() => Make(fill));

    internal Task<string> Name() => _name.Value;

    private static async Task<string> Make(Func<string, Task> fill)
    {
        // A database can be copied only while nobody is connected to it, so no connection may go back to a pool.
        var settings = new NpgsqlConnectionStringBuilder(await PostgresCluster.CreateDatabase()) { Pooling = false };
        await fill(settings.ConnectionString);
        return settings.Database!;
    }
}

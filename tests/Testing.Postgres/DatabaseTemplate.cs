using Npgsql;

namespace Shop.Testing.Postgres;

/// <summary>A database created once per test process; each test gets a copy within a few hundredths of a second.</summary>
public sealed class DatabaseTemplate(Func<string, Task> fill)
{
    private readonly Lazy<Task<string>> _name = new(() => Make(fill));

    internal Task<string> Name() => _name.Value;

    private static async Task<string> Make(Func<string, Task> fill)
    {
        // PostgreSQL copies only a database without connections, so none may be pooled.
        var settings = new NpgsqlConnectionStringBuilder(await PostgresCluster.CreateDatabase()) { Pooling = false };
        await fill(settings.ConnectionString);
        return settings.Database!;
    }
}

using Npgsql;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public async Task Every_table_index_and_sequence_survives_a_crash_and_reaches_the_standbys()
    {
        (await Find("SELECT relname FROM pg_class WHERE relpersistence <> 'p'")).Should().BeEmpty();
        (await Find("SELECT relname FROM pg_class WHERE relpersistence = 'p' AND relkind = 'r' AND relnamespace = 'public'::regnamespace")).Should().Contain("stock_changes");
    }

    [Fact]
    public async Task Queue_tables_are_vacuumed_by_their_number_of_dead_rows() =>
        (await Find("SELECT relname FROM pg_class WHERE reloptions::text LIKE '%autovacuum_vacuum_scale_factor=0,%'"))
            .Should().BeEquivalentTo("outbox", "deliveries", "stock_changes");

    private static async Task<List<string>> Find(string sql)
    {
        await using var database = NpgsqlDataSource.Create(await ShopDatabases.Create());
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }
}

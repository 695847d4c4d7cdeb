using Npgsql;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Upgrades;

[AnyLocale]
public sealed class FilledDatabaseTests
{
    private const string Tables = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname";

    /// <summary>Writes the database to the file in the environment variable <c>SHOP_DUMP_FILE</c>, if it is set.</summary>
    [Fact]
    public async Task A_database_to_dump_has_rows_in_every_table_and_orders_in_every_status()
    {
        var database = await ShopDatabases.Create();

        await FilledDatabase.Fill(database);

        await using var source = NpgsqlDataSource.Create(database);
        foreach (var table in await Read(source, Tables))
            (await Read(source, $"SELECT count(*)::text FROM \"{table}\"")).Should().NotEqual(["0"], "the table {0} must not be empty", table);
        (await Read(source, "SELECT DISTINCT status FROM orders")).Should().BeEquivalentTo(Enum.GetNames<OrderStatus>());
        (await Read(source, "SELECT DISTINCT status FROM payments")).Should().BeEquivalentTo(Enum.GetNames<PaymentStatus>());
        (await Read(source, "SELECT status FROM jobs")).Should().BeEquivalentTo("Queued", "Running", "Succeeded", "Failed");
        (await Read(source, "SELECT DISTINCT state FROM webhook_deliveries")).Should().BeEquivalentTo("Pending", "Delivered", "Failed");
        (await Read(source, "SELECT DISTINCT state FROM deliveries")).Should().BeEquivalentTo("Pending", "Dead");
        if (Environment.GetEnvironmentVariable("SHOP_DUMP_FILE") is { Length: > 0 } file)
            await Dump.Write(database, file);
    }

    [Fact]
    public void A_dump_has_no_comments_commands_or_settings_of_a_version() => Dump.Portable(
        """
        --
        -- Dumped from database version 17.1
        --

        \restrict abc

        SET transaction_timeout = 0;
        SET row_security = off;


        CREATE TABLE t (a text);

        \unrestrict abc

        """).Should().Be("SET row_security = off;\n\nCREATE TABLE t (a text);\n");

    private static async Task<List<string>> Read(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }
}

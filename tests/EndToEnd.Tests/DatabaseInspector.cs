using Npgsql;

namespace Shop.EndToEnd.Tests;

/// <summary>Reads the database of a running shop, including the ledger of the simulated gateway.</summary>
internal sealed class DatabaseInspector : IAsyncDisposable
{
    /// <summary>Unsequenced events, pending deliveries and pending orders.</summary>
    public const string OpenWork = """
        SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM orders WHERE status = 'Pending')
        """;

    private const string UnfinishedOrders = "SELECT count(*) FROM orders WHERE status NOT IN ('Paid', 'Rejected')";

    private const string DoubleCharges = """
        SELECT count(*) FROM (SELECT FROM simulated_gateway.calls WHERE effect = 'Charged' GROUP BY key HAVING count(*) > 1) AS twice
        """;

    private const string PaidWithoutMoney = $"""
        SELECT count(*) FROM orders WHERE status = 'Paid' AND NOT EXISTS ({StandingCharge})
        """;

    private const string MoneyWithoutPaidOrder = $"""
        SELECT count(*) FROM orders WHERE status = 'Rejected' AND EXISTS ({StandingCharge})
        """;

    private const string WrongStocks = """
        SELECT count(*) FROM stocks AS s
        WHERE s.reserved <> 0
           OR s.on_hand <> (SELECT sum(m.delta) FROM stock_movements AS m WHERE m.variant_id = s.variant_id)
           OR s.on_hand <> 100000 - (SELECT coalesce(sum(l.quantity), 0) FROM order_lines AS l JOIN orders AS o ON o.id = l.order_id
                                     WHERE l.variant_id = s.variant_id AND o.status = 'Paid')
        """;

    private const string GapsInTheFeed = "SELECT coalesce(max(sequence), 0) - count(*) FROM events";

    private const string StandingCharge = """
        SELECT FROM simulated_gateway.charges WHERE key = 'ord_' || replace(orders.id::text, '-', '') AND status = 'Charged'
        """;

    private readonly NpgsqlDataSource _database;

    private DatabaseInspector(NpgsqlDataSource database) => _database = database;

    /// <summary>Opens the database of a shop with an embedded server.</summary>
    public static DatabaseInspector Of(string dataFolder)
    {
        // Line 4 is the port and line 5 the socket folder; see PostgreSQL's documentation of postmaster.pid.
        var lines = File.ReadAllLines(Path.Combine(dataFolder, "postgres", "postmaster.pid"));
        return At($"Host={lines[4]};Port={lines[3]};Username=shop;Database=shop");
    }

    public static DatabaseInspector At(string connectionString) => new(NpgsqlDataSource.Create(connectionString));

    public async Task<long> Count(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Fails unless each acknowledged order exists once in a final state, paid orders are charged once and others not at all, and stock is
    /// consistent.
    /// </summary>
    public async Task ShouldBeRightAbout(IReadOnlyCollection<string> acknowledged)
    {
        (await OrderIds()).Should().BeEquivalentTo(acknowledged, "each request was answered with one order, and there is no other");
        (await Count(UnfinishedOrders)).Should().Be(0);
        (await Count(DoubleCharges)).Should().Be(0);
        (await Count(PaidWithoutMoney)).Should().Be(0);
        (await Count(MoneyWithoutPaidOrder)).Should().Be(0);
        (await Count(WrongStocks)).Should().Be(0);
        (await Count(GapsInTheFeed)).Should().Be(0);
    }

    private async Task<IReadOnlyList<string>> OrderIds()
    {
        await using var command = _database.CreateCommand("SELECT 'ord_' || replace(id::text, '-', '') FROM orders");
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<string>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetString(0));
        return ids;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

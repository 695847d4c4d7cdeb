using System.Text.RegularExpressions;
using Npgsql;
using Shop.Adapters.Persistence.Catalog.Invalidation;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Tests.Outbox;
using Shop.Application.Jobs;
using Shop.Application.Orders;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>
/// Tables whose rows come and go: a plan made while a table was empty must not scan all of it for every few rows once it is full.
/// </summary>
[AnyLocale]
public sealed partial class QueuePlanTests(ITestOutputHelper output)
{
    private const int Rows = 5000;

    private const int AnalyzeEvery = 1000;

    /// <summary>Maximum rows of the table that may be read per processed row, including those found, locked and written.</summary>
    private const double MostReadPerRow = 8;

    private const string Id = "('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid";

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Sequencing_the_outbox_reads_a_bounded_number_of_rows_per_message()
    {
        await using var shop = await Start();

        await ShouldReadLittle(
            shop, "outbox",
            $"""
            INSERT INTO outbox (id, type, subject, audience, is_public, data, at)
            SELECT {Id}, 'order.placed', {Id}, '00000000-0000-7000-8000-000000000001', true, '"{new string('x', 300)}"', now() FROM generate_series(1, {Rows}) AS number
            """,
            async () =>
            {
                await shop.Get<IOutboxSequencer>().SequenceAll();
                return Rows;
            },
            around: () => shop.AddProduct($"Teapot {Guid.NewGuid()}", 1250, 1));
        (await shop.Query<long>("SELECT count(*) FROM outbox")).Should().Be(0);
    }

    [Fact]
    public async Task Taking_and_finishing_deliveries_reads_a_bounded_number_of_rows_per_delivery()
    {
        await using var shop = await Start();
        var queue = shop.Get<IDeliveryQueue>();

        await ShouldReadLittle(
            shop, "deliveries",
            $"""
            INSERT INTO deliveries (event_id, type, reaction, subject, priority, data, state, attempts, next_attempt_at, created_at)
            SELECT {Id}, 'order.placed', 'Some', {Id}, CASE WHEN number < 100 THEN 0 ELSE 1 END, '{"{}"}', 'Pending', 0, now(), now() FROM generate_series(1, {Rows}) AS number
            """,
            async () =>
            {
                await queue.TimeToNext(CancellationToken.None);
                var taken = await queue.Take([new("Other", 64, 48), new("Some", 64, 48)], TimeSpan.FromMinutes(1), CancellationToken.None);
                await Task.WhenAll(taken.Select(delivery => queue.Finish(delivery, CancellationToken.None)));
                return taken.Count;
            });
    }

    [Fact]
    public async Task Taking_webhook_deliveries_reads_a_bounded_number_of_rows_per_delivery()
    {
        await using var shop = await Start();
        await shop.Query<int>(
            """
            INSERT INTO webhook_endpoints (id, version, url, events, status, secret, secret_made_at, created_at)
            VALUES ('00000000-0000-7000-8000-000000000001', 1, 'https://receiver.example.org', '["*"]', 'Active',
                    'whsec_' || encode(sha256('secret'), 'base64'), now(), now())
            """);
        await shop.Query<int>("ANALYZE webhook_endpoints");

        await ShouldReadLittle(
            shop, "webhook_deliveries",
            $"""
            INSERT INTO webhook_deliveries (
                id, endpoint_id, event_id, sequence, type, data, at, state, attempts, failures, next_attempt_at, lease_number, version)
            SELECT {Id}, '00000000-0000-7000-8000-000000000001', {Id}, number, 'order.placed', '{"{}"}', now(), 'Pending', '[]', 0, now(), 0, 1
            FROM generate_series(1, {Rows}) AS number
            """,
            async () =>
            {
                await shop.Send(new FindNextWebhookDelivery());
                var taken = await shop.Send(new TakeWebhookDeliveries(100, 100, TimeSpan.FromMinutes(1)));
                foreach (var delivery in taken)
                    await shop.Query<int>($"UPDATE webhook_deliveries SET state = 'Delivered', next_attempt_at = NULL, lease_until = NULL WHERE id = '{delivery.Id.Value}'");
                return taken.Count;
            });
    }

    [Fact]
    public async Task Taking_a_job_reads_a_bounded_number_of_rows_among_many_finished_jobs()
    {
        await using var shop = await Start();

        await ShouldReadLittle(
            shop, "jobs",
            $"""
            INSERT INTO jobs (
                id, kind, started_by, format, dry_run, upsert, status, total, succeeded, failed, errors, created_at, lease_number, failed_leases, lease_until, version)
            SELECT {Id}, 'ProductImport', {Id}, 'Csv', false, false, CASE WHEN number % 100 = 0 THEN 'Queued' ELSE 'Succeeded' END,
                   1, 0, 0, '[]', now(), 0, 0, now(), 1
            FROM generate_series(1, {Rows}) AS number
            """,
            async () =>
            {
                var taken = await shop.Send(new TakeJob(TimeSpan.FromMinutes(1)));
                if (taken is null)
                    return 0;
                await shop.Query<int>($"UPDATE jobs SET status = 'Succeeded' WHERE id = '{taken.Id.Value}'");
                return 1;
            });
    }

    [Fact]
    public async Task Publishing_availability_changes_reads_a_bounded_number_of_rows_per_change()
    {
        await using var shop = await Start();

        await ShouldReadLittle(
            shop, "stock_changes",
            $"INSERT INTO stock_changes (variant_id, available, version) SELECT {Id}, 1, 1 FROM generate_series(1, {Rows}) AS number",
            async () =>
            {
                await shop.Get<AvailabilityPublisher>().Publish(CancellationToken.None);
                return Rows;
            });
        (await shop.Query<long>("SELECT count(*) FROM stock_changes")).Should().Be(0);
    }

    [Fact]
    public async Task Claiming_idempotency_keys_reads_a_bounded_number_of_rows_per_key()
    {
        await using var shop = await Start();
        var caller = new AccountId(Guid.Parse("00000000-0000-7000-8000-000000000001"));
        var requested = 0;

        await ShouldReadLittle(
            shop, "idempotency_records",
            $"""
            INSERT INTO idempotency_records (caller, path, key, fingerprint, status, headers, body, at)
            SELECT '{caller.Value}', '/orders', number, '', 201, '{"{}"}', '', now() FROM generate_series(1, {Rows}) AS number
            """,
            async () =>
            {
                IdempotencyKey[] keys = [.. Enumerable.Range(requested + 1, 50).Select(number => new IdempotencyKey(caller, "/orders", $"{number}"))];
                requested += keys.Length;
                await shop.With<IdempotencyClaims, object>(async claims => await claims.Take(keys, CancellationToken.None));
                return requested > Rows ? 0 : keys.Length;
            },
            before: () => requested = 0);
    }

    [Fact]
    public async Task Statements_that_search_queue_tables_are_never_prepared()
    {
        await using var shop = await Start();
        await shop.Start();
        var product = await shop.AddProduct("Teapot", 1250, 100);
        var buyer = new Actor(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);
        var order = await shop.Send(new PlaceOrder(buyer, [new OrderItem(product, 2)], null, null));
        await Eventually.Holds(async () => (await shop.Send(new GetOrder(buyer, order.Id))).Status == OrderStatus.Paid, s_timeout);

        var prepared = await PreparedStatementsOf(shop);

        prepared.Should().NotBeEmpty();
        prepared.Where(statement => ReadsQueuedRows().IsMatch(statement)).Should().BeEmpty();
    }

    /// <summary>Starts an instance whose statements are planned while the tables are empty and analyzed.</summary>
    private static async Task<ShopInstance> Start()
    {
        var shop = await ShopInstance.On(await ShopDatabases.Create());
        await shop.Query<int>("ANALYZE");
        return shop;
    }

    private static async Task<List<string>> PreparedStatementsOf(ShopInstance shop)
    {
        var connections = new List<NpgsqlConnection>();
        var statements = new List<string>();
        try
        {
            // The maximum pool size, so that every connection of the pool is checked.
            for (var i = 0; i < 12; i++)
                connections.Add(await shop.Get<NpgsqlDataSource>().OpenConnectionAsync());
            foreach (var connection in connections)
            {
                await using var command = new NpgsqlCommand("SELECT statement FROM pg_prepared_statements", connection);
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                    statements.Add(reader.GetString(0));
            }
        }
        finally
        {
            foreach (var connection in connections)
                await connection.DisposeAsync();
        }

        return statements;
    }

    /// <param name="work">Processes some rows and returns their number; 0 when none is left.</param>
    /// <param name="around">Other code that runs statements while the table is empty.</param>
    /// <param name="before">Called before the measurement starts.</param>
    private async Task ShouldReadLittle(
        ShopInstance shop, string table, string fill, Func<Task<int>> work, Func<Task>? around = null, Action? before = null)
    {
        await shop.Query<int>($"VACUUM ANALYZE {table}");
        // A prepared statement can get its generic plan after five executions.
        for (var i = 0; i < 7; i++)
        {
            if (around is not null)
                await around();
            await work();
        }

        await shop.Query<int>($"{fill}");
        var readBefore = await RowsRead(shop, table);
        before?.Invoke();

        var (worked, some, analyzed) = (0, 0, 0);
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            some = await work();
            worked += some;
            // What the server does by itself at times: plans are made again, from statistics of a table that shrinks.
            if (worked / AnalyzeEvery > analyzed)
                await shop.Query<int>($"ANALYZE {table}");
            analyzed = worked / AnalyzeEvery;
        }
        while (some > 0 && worked < Rows);

        var duration = TimeProvider.System.GetElapsedTime(started);
        var read = await RowsRead(shop, table) - readBefore;
        output.WriteLine($"{table}: {read} rows read for {worked}, {duration.TotalMilliseconds * 1000 / worked:0} µs a row");
        worked.Should().BePositive();
        (read / (double)worked).Should().BeLessThan(MostReadPerRow);
    }

    [GeneratedRegex(
        @"\b(FROM|JOIN|UPDATE|USING)\s+(outbox|deliveries|webhook_deliveries|jobs|job_contents|stock_changes|idempotency_records)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadsQueuedRows();

    private static async Task<long> RowsRead(ShopInstance shop, string table)
    {
        await shop.Query<object>("SELECT pg_stat_force_next_flush()");
        return await shop.Query<long>($"SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = '{table}'");
    }
}

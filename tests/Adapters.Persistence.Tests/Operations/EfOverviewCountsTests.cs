using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Persistence.Operations;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Operations;
using Shop.Domain.Webhooks;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Operations;

[AnyLocale]
public sealed class EfOverviewCountsTests() : PortContract(new EfContractShop())
{
    private const string Deliveries = "INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at, last_error)";

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(500);

    [Fact]
    public async Task An_empty_shop_has_nothing_to_count() =>
        (await Count()).Should().Be(new OverviewCounts(new OrderCounts(0, 0, 0, 0, 0, 0, 0), 0, new OutboxCounts(0, 0, 0, null), 0, new StockCounts(0, 0)));

    [Fact]
    public async Task Orders_are_counted_by_status_and_when_they_are_pending_for_long()
    {
        await Store(_teapot);
        await Store(AnOrder.Of(_teapot), AnOrder.Of(_teapot).PlacedAt(TestClock.Start.AddSeconds(1)), AnOrder.Of(_teapot));
        await Execute("UPDATE orders SET status = 'Preparing' WHERE id = (SELECT id FROM orders ORDER BY id LIMIT 1)");

        var counts = await Count(TestClock.Start.AddSeconds(1));

        counts.Orders.Should().Be(new OrderCounts(2, 0, 1, 0, 0, 0, 0));
        counts.PendingLongerThan5Min.Should().Be(1);
    }

    [Fact]
    public async Task Messages_that_wait_include_those_that_failed_and_events_without_a_delivery()
    {
        await Execute(
            $"""
            {Deliveries} SELECT gen_random_uuid(), 'order.placed', 'Some', gen_random_uuid(), '{"{}"}', state, 0, now(), created::timestamptz, error
            FROM (VALUES ('Pending', '2026-01-01 00:00:09Z', NULL), ('Pending', '2026-01-01 00:00:03Z', 'Nobody answers.'),
                         ('Dead', '2026-01-01 00:00:01Z', 'The line is dead.'), ('Dead', '2026-01-01 00:00:01Z', NULL)) AS messages (state, created, error);
            INSERT INTO outbox (id, type, subject, is_public, data, at)
            VALUES (gen_random_uuid(), 'product.changed', gen_random_uuid(), true, '{"{}"}', '2026-01-01 00:00:05Z')
            """);

        (await Count()).Outbox.Should().Be(new OutboxCounts(3, 1, 2, new DateTimeOffset(2026, 1, 1, 0, 0, 3, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("state = 'Pending', failures = 1", 1)]
    [InlineData("state = 'Failed', failures = 9, next_attempt_at = NULL", 1)]
    [InlineData("state = 'Delivered', next_attempt_at = NULL", 0)]
    [InlineData("state = 'Pending', failures = 0", 0)]
    public async Task An_active_webhook_endpoint_fails_when_a_delivery_is_tried_again_or_the_latest_was_given_up(string delivery, int failing)
    {
        foreach (var status in Enum.GetValues<WebhookEndpointStatus>())
        {
            var endpoint = AWebhook.Endpoint(status: status);
            await Commit(session => session.WebhookEndpoints.Add(endpoint));
            await Commit(session => session.WebhookDeliveries.Add(AWebhook.Delivery(endpoint, TestClock.Start)));
        }

        await Execute($"UPDATE webhook_deliveries SET {delivery}");

        (await Count()).FailingWebhooks.Should().Be(failing);
    }

    [Fact]
    public async Task A_webhook_endpoint_that_accepts_again_fails_no_longer()
    {
        var endpoint = AWebhook.Endpoint();
        await Commit(session => session.WebhookEndpoints.Add(endpoint));
        await Commit(session => session.WebhookDeliveries.Add(AWebhook.Delivery(endpoint, TestClock.Start)));
        await Execute("UPDATE webhook_deliveries SET state = 'Failed', failures = 9, next_attempt_at = NULL");
        await Commit(session => session.WebhookDeliveries.Add(AWebhook.Delivery(endpoint, TestClock.Start.AddSeconds(1))));

        (await Count()).FailingWebhooks.Should().Be(0);
    }

    [Fact]
    public async Task Published_products_without_stock_and_with_little_stock_are_counted_by_availability()
    {
        var (promised, refilled) = (AProduct.Named("Promised").WithStock(12), AProduct.Named("Refilled").WithStock(0));
        await Store(
            AProduct.Named("None").WithStock(0), AProduct.Named("One").WithStock(1), AProduct.Named("Nine").WithStock(9), AProduct.Named("Ten").WithStock(10),
            AProduct.Named("Draft").AsDraft().WithStock(0), promised, refilled);
        await Commit(async session =>
        {
            (await session.Stocks.Lock([promised.Variant], Token)).Single().Reserve(12);
            (await session.Stocks.Lock([refilled.Variant], Token)).Single().Set(10, null, Some.Admin.Id, TestClock.Start);
        });

        (await Count()).Stock.Should().Be(new StockCounts(2, 2));
    }

    [Fact]
    public async Task A_count_stops_at_its_limit()
    {
        await Execute($"{Deliveries} SELECT gen_random_uuid(), 'a', 'Some', gen_random_uuid(), '{{}}', 'Dead', 0, now(), now(), NULL FROM generate_series(1, {Overview.CountLimit + 1})");

        (await Count()).Outbox.Dead.Should().Be(Overview.CountLimit);
    }

    [Fact]
    public async Task Every_table_that_grows_is_read_from_an_index_whatever_the_statistics_are()
    {
        await Execute(
            """
            INSERT INTO orders (id, buyer_id, status, history, total_amount, total_currency, created_at, updated_at, version)
            SELECT gen_random_uuid(), gen_random_uuid(), 'Delivered', '[]', 1, 'USD', now(), now(), 1 FROM generate_series(1, 20000);
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            SELECT gen_random_uuid(), 'a', 'Some', gen_random_uuid(), '{}', 'Pending', 0, now(), now() FROM generate_series(1, 20000);
            INSERT INTO webhook_endpoints (id, version, url, events, status, secret, secret_made_at, created_at)
            SELECT gen_random_uuid(), 1, 'https://receiver.example.org', '["*"]', 'Active', 'whsec_' || encode(sha256('secret'), 'base64'), now(), now() FROM generate_series(1, 2);
            INSERT INTO webhook_deliveries (id, endpoint_id, event_id, sequence, type, data, at, state, attempts, failures, lease_number, version)
            SELECT gen_random_uuid(), endpoint.id, gen_random_uuid(), 1, 'a', '{}', now(), 'Delivered', '[]', 0, 0, 1 FROM webhook_endpoints AS endpoint, generate_series(1, 10000);
            ANALYZE
            """);

        var plan = await Plan();

        plan.Should().Contain("using ix_orders_status").And.Contain("using ix_deliveries_due").And.Contain("ix_deliveries_failed")
            .And.Contain("ix_webhook_deliveries_failing").And.Contain("using ix_webhook_deliveries_endpoint");
        plan.Should().NotContainAny("Seq Scan on orders", "Seq Scan on deliveries", "Seq Scan on webhook_deliveries", "Sort Key: orders", "PK_orders");
    }

    private Task<OverviewCounts> Count(DateTimeOffset? before = null) => Read(session => session.Overview.Count(before ?? TestClock.Start, Token));

    private async Task<string> Plan()
    {
        await using var command = Shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"EXPLAIN {OverviewSql.Statement}");
        command.Parameters.Add(new NpgsqlParameter<Guid>("before", IdsByTime.FirstAt(TestClock.Start)));
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    private async Task Execute(string sql)
    {
        await using var command = Shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

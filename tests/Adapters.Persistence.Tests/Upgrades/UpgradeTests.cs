using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Carts;
using Shop.Application.Json;
using Shop.Application.Notifications;
using Shop.Application.Operations;
using Shop.Application.Orders;
using Shop.Application.Ports.Notifications;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Upgrades;

public sealed class UpgradeTests
{
    private const string OrdersByStatus = "SELECT string_agg(line, ', ' ORDER BY line) FROM (SELECT status || ' ' || count(*) AS line FROM orders GROUP BY status) AS lines";

    /// <summary>The dumps by the newest migration of their schema, with what they contain.</summary>
    private static readonly Dictionary<string, Figures> s_dumps = new(StringComparer.Ordinal)
    {
        ["Initial"] = new(Products: 22, Accounts: 5, Movements: 42, "Cancelled 3, Delivered 2, Paid 1, Pending 2, Preparing 1, Rejected 2, Shipped 1"),
    };

    /// <summary>Messages of a dump are as old as the dump.</summary>
    private static readonly OperationsPolicy s_anyAge = new(TimeSpan.FromDays(36_500));

    public static TheoryData<string> Dumps => [.. s_dumps.Keys];

    [Fact]
    public void Every_dump_is_tested() =>
        Directory.GetFiles(Dump.Folder, "*.sql").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(s_dumps.Keys);

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task A_database_with_an_earlier_schema_is_migrated_without_loss_or_difference(string dump)
    {
        await using var shop = await Upgraded(dump, s_anyAge);

        (await shop.With<ShopDbContext, IEnumerable<string>>(db => db.Database.GetPendingMigrationsAsync())).Should().BeEmpty();
        (await shop.Send(new CheckConsistency())).SelectMany(check => check.Differences.Select(difference => (check.Name, difference))).Should().BeEmpty();
        new Figures(
            await shop.Query<long>("SELECT count(*) FROM products"),
            await shop.Query<long>("SELECT count(*) FROM accounts"),
            await shop.Query<long>("SELECT count(*) FROM stock_movements"),
            (await shop.Query<string>(OrdersByStatus))!).Should().Be(s_dumps[dump]);
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task A_shop_on_a_migrated_database_delivers_its_pending_messages_and_accepts_orders(string dump)
    {
        await using var shop = await Upgraded(dump, new OperationsPolicy(TimeSpan.FromMinutes(5)));
        var product = await shop.Query<Guid>("SELECT product_id FROM stocks ORDER BY on_hand - reserved DESC LIMIT 1");

        await shop.Start();
        await shop.Send(new PlaceOrder(FilledDatabase.Buyer, [new OrderItem(ProductId.From(product), 1)], null, null));

        await Eventually.Holds(
            async () => await shop.Query<long>("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries WHERE state = 'Pending')") == 0,
            TimeSpan.FromSeconds(30));
        (await shop.Query<long>($"SELECT count(*) FROM orders WHERE status = '{OrderStatus.Pending}'")).Should().Be(0);
        (await shop.Send(new CheckConsistency())).Should().OnlyContain(check => check.Ok);
    }

    [Fact]
    public async Task A_notification_stored_by_the_first_schema_can_still_be_sent()
    {
        await using var shop = await Upgraded("Initial", s_anyAge, first:
            """
            INSERT INTO deliveries (event_id, type, reaction, subject, data, state, attempts, next_attempt_at, created_at)
            VALUES (gen_random_uuid(), 'notification.due', 'SendNotificationWhenDue', gen_random_uuid(), jsonb_build_object(
                'readerId', (SELECT 'acc_' || replace(id::text, '-', '') FROM accounts LIMIT 1), 'about', 'evt_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b',
                'subject', 'Product changed: Teapot', 'text', 'Ann changed it.', 'html', '<p>Ann changed it.</p>'), 'Dead', 3, now(), now())
            """);

        var stored = await shop.Query<string>("SELECT data::text FROM deliveries WHERE reaction = 'SendNotificationWhenRequested'");

        EventJson.Read("notification.requested", stored!).Should().BeOfType<NotificationRequested>()
            .Which.Content.Should().Be(new RenderedNotice("Product changed: Teapot", "Ann changed it.", "<p>Ann changed it.</p>"));
    }

    [Fact]
    public async Task A_cart_stored_by_the_first_schema_is_still_that_of_its_account()
    {
        await using var shop = await Upgraded("Initial", s_anyAge);
        var owner = CartOwner.Of(FilledDatabase.Buyer.Id);
        var line = (await shop.Send(new GetCart(owner))).Items.Should().ContainSingle().Which;

        await shop.Send(new PutIntoCart(owner, line.ProductId, 5));

        line.Quantity.Should().Be(2);
        (await shop.Send(new GetCart(owner))).Items.Should().ContainSingle().Which.Quantity.Should().Be(5);
    }

    /// <param name="first">A statement to run on the earlier schema.</param>
    private static async Task<ShopInstance> Upgraded(string dump, OperationsPolicy policy, string? first = null)
    {
        var database = await PostgresCluster.CreateDatabase();
        await Dump.Restore(dump, database);
        if (first is not null)
            await Dump.Execute(database, first);
        await PersistenceModule.Migrate(database, CancellationToken.None);
        return await ShopInstance.On(database, services => services.AddSingleton(policy));
    }

    /// <param name="Orders">The number of orders by status.</param>
    private sealed record Figures(long Products, long Accounts, long Movements, string Orders);
}

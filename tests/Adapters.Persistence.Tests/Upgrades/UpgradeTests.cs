using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
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
        (await Checks(shop)).SelectMany(check => check.Differences.Select(difference => (check.Name, difference))).Should().BeEmpty();
        new Figures(
            await shop.Query<long>("SELECT count(*) FROM products"),
            await shop.Query<long>("SELECT count(*) FROM accounts"),
            await shop.Query<long>("SELECT count(*) FROM stock_movements"),
            (await shop.Query<string>(OrdersByStatus))!).Should().Be(s_dumps[dump]);
        (await shop.Query<long>("SELECT count(*) FROM products JOIN variants ON variants.product_id = products.id")).Should().Be(s_dumps[dump].Products);
        (await shop.Query<long>("SELECT count(*) FROM order_lines WHERE variant_id NOT IN (SELECT id FROM variants)")).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task A_shop_on_a_migrated_database_delivers_its_pending_messages_and_accepts_orders(string dump)
    {
        await using var shop = await Upgraded(dump, new OperationsPolicy(TimeSpan.FromMinutes(5)));
        var product = await shop.Query<Guid>("SELECT product_id FROM stocks JOIN variants ON variants.id = variant_id ORDER BY on_hand - reserved DESC LIMIT 1");

        await shop.Start();
        await shop.Send(new PlaceOrder(FilledDatabase.Buyer, [new OrderItem(ProductId.From(product), 1)], null, null));

        await Eventually.Holds(
            async () => await shop.Query<long>("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries WHERE state = 'Pending')") == 0,
            TimeSpan.FromSeconds(30));
        (await shop.Query<long>($"SELECT count(*) FROM orders WHERE status = '{OrderStatus.Pending}'")).Should().Be(0);
        (await Checks(shop)).Should().OnlyContain(check => check.Ok);
    }

    [Fact]
    public async Task Store_names_that_look_alike_survive_the_migration_and_changes_of_other_fields()
    {
        await using var shop = await Upgraded("Initial", s_anyAge, first:
            """
            INSERT INTO accounts
            SELECT (jsonb_populate_record(NULL::accounts, to_jsonb(seller) || jsonb_build_object('id', gen_random_uuid(), 'email', named.email, 'store_name', named.name))).*
            FROM accounts AS seller,
                 (VALUES ('first@example.com', 'Look Alike'), ('second@example.com', 'L00k alike'), ('third@example.com', 'Another')) AS named (email, name)
            WHERE seller.id = (SELECT id FROM accounts WHERE role = 'Seller' LIMIT 1)
            """);

        (await shop.Query<long>("WITH changed AS (UPDATE accounts SET bio = 'Pots' WHERE store_name IN ('Look Alike', 'L00k alike') RETURNING 1) SELECT count(*) FROM changed"))
            .Should().Be(2);
        (await FluentActions.Awaiting(() => shop.Query<long>("UPDATE accounts SET store_name = 'LOOK-ALIKE' WHERE email = 'third@example.com'"))
            .Should().ThrowAsync<PostgresException>()).Which.ConstraintName.Should().Be("ux_accounts_store_name");
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

    [Fact]
    public async Task Names_and_skus_that_became_equal_get_a_number_and_the_oldest_stays()
    {
        await using var shop = await Upgraded("Initial", s_anyAge, first:
            """
            CREATE TEMPORARY TABLE texts AS SELECT gen_random_uuid() AS id, 'a' AS slug, 'Straße' AS text WHERE false;
            INSERT INTO texts VALUES ('00000000-0000-7000-8000-000000000001', 'a', 'Straße'), ('00000000-0000-7000-8000-000000000002', 'b', 'STRASSE'),
                ('00000000-0000-7000-8000-000000000003', 'c', 'strasse (2)');
            INSERT INTO brands (id, name, slug, version) SELECT id, text, slug, 1 FROM texts;
            INSERT INTO tags (id, name, slug, version) SELECT id, text, slug, 1 FROM texts;
            INSERT INTO categories (id, name, slug, version) SELECT id, text, slug, 1 FROM texts;
            INSERT INTO collections (id, name, slug, version, banners) SELECT id, text, slug, 1, '[]' FROM texts;
            INSERT INTO texts VALUES ('00000000-0000-7000-8000-000000000000', 'd', 'strasse');
            INSERT INTO products (id, sku, slug, name, category_ids, tag_ids, status, images, created_at, updated_at, deleted_at, price_amount, price_currency, version)
            SELECT id, text, slug, text, ARRAY[]::uuid[], ARRAY[]::uuid[], 'Draft', '[]', now(), now(), CASE slug WHEN 'd' THEN now() END, 1, 'USD', 1 FROM texts
            """);

        foreach (var kind in new[] { "brands", "tags", "categories", "collections", "products" })
        {
            var names = await shop.Query<string>($"SELECT string_agg(name || ' v' || version, ', ' ORDER BY slug COLLATE \"C\") FROM {kind} WHERE slug IN ('a', 'b', 'c')");
            names.Should().StartWith("Straße v1, STRASSE (3) v", kind).And.EndWith(", strasse (2) v1");
        }

        (await shop.Query<string>("SELECT string_agg(sku, ', ' ORDER BY slug COLLATE \"C\") FROM products WHERE slug IN ('a', 'b', 'c', 'd')"))
            .Should().Be("Straße, STRASSE-2, strasse (2), strasse");
    }

    [Fact]
    public async Task Slugs_that_are_too_long_or_part_of_an_address_become_valid_and_stay_unique()
    {
        await using var shop = await Upgraded("Initial", s_anyAge, first:
            """
            CREATE TEMPORARY TABLE slugs AS SELECT gen_random_uuid() AS id, 'a' AS slug WHERE false;
            INSERT INTO slugs VALUES ('00000000-0000-7000-8000-000000000001', repeat('a', 81)), ('00000000-0000-7000-8000-000000000002', repeat('a', 82)),
                ('00000000-0000-7000-8000-000000000003', repeat('b', 69) || '-' || repeat('b', 60)), ('00000000-0000-7000-8000-000000000004', repeat('c', 80)),
                ('00000000-0000-7000-8000-000000000005', 'tree'), ('00000000-0000-7000-8000-000000000006', 'import'), ('00000000-0000-7000-8000-000000000007', 'import-2');
            INSERT INTO brands (id, name, slug, version) SELECT id, slug, slug, 1 FROM slugs;
            INSERT INTO tags (id, name, slug, version) SELECT id, slug, slug, 1 FROM slugs;
            INSERT INTO categories (id, name, slug, version) SELECT id, slug, slug, 1 FROM slugs;
            INSERT INTO collections (id, name, slug, version, banners) SELECT id, slug, slug, 1, '[]' FROM slugs;
            INSERT INTO products (id, sku, slug, name, category_ids, tag_ids, status, images, created_at, updated_at, price_amount, price_currency, version)
            SELECT id, right(id::text, 8), slug, slug, ARRAY[]::uuid[], ARRAY[]::uuid[], 'Draft', '[]', now(), now(), 1, 'USD', 1 FROM slugs
            """);

        foreach (var kind in new[] { "brands", "tags", "categories", "collections", "products" })
        {
            var slugs = await shop.Query<string>($"SELECT string_agg(slug || ' v' || version, ', ' ORDER BY id) FROM {kind} WHERE id::text LIKE '00000000-0000-7000-8000-%'");
            slugs.Should().Be(string.Join(", ",
                $"{new string('a', 70)} v2", $"{new string('a', 70)}-2 v2", $"{new string('b', 69)} v2", $"{new string('c', 80)} v1",
                kind == "categories" ? "tree-2 v2" : "tree v1", kind == "products" ? "import-3 v2" : "import v1", "import-2 v1"), kind);
        }
    }

    /// <summary>A dump has a message that was rejected for ever.</summary>
    private static async Task<IEnumerable<ConsistencyCheck>> Checks(ShopInstance shop) =>
        (await shop.Send(new CheckConsistency())).Where(check => check.Name != CheckNames.DeadLetters);

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

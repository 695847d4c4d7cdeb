using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Carts;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Notifications;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Reports;
using Shop.Application.SampleData;
using Shop.Application.Settings;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Upgrades;

/// <summary>Fills a database through the use cases: a part of the sample data, and rows of every kind and in every state.</summary>
internal sealed class FilledDatabase
{
    private const string OtherAdmin = "other-admin@demo.example";
    private const string ClientAddress = "192.0.2.1";

    /// <summary>Keeps ten products of the store and ten of the sample seller, so that a dump stays small.</summary>
    private const string KeepTwentyProducts =
        """
        CREATE TEMPORARY TABLE kept AS SELECT id FROM (
            SELECT id, row_number() OVER (PARTITION BY seller_id ORDER BY id) AS number FROM products WHERE status = 'Published') AS numbered WHERE number <= 10;
        ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only;
        DELETE FROM audit_entries;
        ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_append_only;
        DELETE FROM stock_movements WHERE variant_id NOT IN (SELECT variants.id FROM variants JOIN kept ON kept.id = product_id);
        DELETE FROM stocks WHERE variant_id NOT IN (SELECT variants.id FROM variants JOIN kept ON kept.id = product_id);
        DELETE FROM product_popularity WHERE product_id NOT IN (SELECT id FROM kept);
        DELETE FROM products WHERE id NOT IN (SELECT id FROM kept);
        DELETE FROM search_terms;
        INSERT INTO search_terms SELECT DISTINCT unnest(tsvector_to_array(search_words)) FROM products WHERE status = 'Published' AND deleted_at IS NULL;
        DROP TABLE kept;
        """;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly ShopInstance _shop;
    private readonly ScriptedGateway _gateway;

    private FilledDatabase(ShopInstance shop, ScriptedGateway gateway) => (_shop, _gateway) = (shop, gateway);

    public static Actor Buyer { get; } = Sample(1, AccountRole.Buyer);

    public static Actor Seller { get; } = Sample(2, AccountRole.Seller);

    public static Actor Admin { get; } = Sample(3, AccountRole.Admin);

    /// <param name="database">With the current schema, and without rows.</param>
    public static async Task Fill(string database)
    {
        var gateway = new ScriptedGateway();
        await using var shop = await ShopInstance.On(database, services => services
            .AddSingleton<IPaymentGateway>(gateway)
            .AddSingleton<IPasswordHasher, FixedHasher>()
            .AddSingleton<IAccessTokenIssuer, FakeAccessTokenIssuer>()
            .AddSingleton<IRandomness, FixedRandomness>()
            .AddSingleton<ITransliteration, AsciiTransliteration>()
            .AddSingleton<INotificationPort>(new RecordingNotifications { Refused = OtherAdmin })
            .AddSingleton(new OrderPolicy(OneUnpaidPerBuyer: false, ReservationLifetime: TimeSpan.Zero))
            .AddSingleton(new SessionPolicy(TimeSpan.FromDays(14), TimeSpan.FromDays(90)))
            .AddSingleton(new OperationsPolicy(TimeSpan.FromMinutes(5)))
            .AddSingleton(new WebhookPolicy(MaxAttempts: 1, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1))));
        var filled = new FilledDatabase(shop, gateway);
        await shop.Send(new LoadSampleData(FixedHasher.Password));
        await shop.Query<object>(KeepTwentyProducts);
        await shop.Start();
        await filled.AddAccounts();
        await filled.AddInstance();
        await shop.Send(new StartConsistencyCheck());
        await shop.Send(new RunConsistencyCheck());
        await filled.AddKeyOfCookies();
        await filled.AddWebhookEndpoints();
        var products = await filled.AddProducts();
        await filled.AddJobs();
        await filled.AddCustomersChoices(products);
        await filled.AddEndedOrders(products);
        await filled.Settles();
        await filled.AddWebhookAttempts();
        await filled.AddOpenOrders(products);
        await shop.Query<object>("SELECT close_days((now() + interval '1 day')::date)");
        await shop.Query<int>("INSERT INTO reopened_days (day) SELECT min(paid_on) FROM orders");
    }

    private async Task AddAccounts()
    {
        await _shop.Send(new CreateAdmin(OtherAdmin, FixedHasher.Password));
        await _shop.Send(new ChangeOwnProfile(Buyer, null, new ProfileFields(default, "Collects teapots.", default, Some.Address, default, default)));
        var erased = await _shop.Send(new RegisterAccount("erased@demo.example", FixedHasher.Password, "Erased", AccountRole.Buyer));
        await _shop.Send(new EraseOwnAccount(new Actor(erased.Id, AccountRole.Buyer), FixedHasher.Password, ClientAddress));
        var session = await _shop.Send(new LogIn("buyer@demo.example", FixedHasher.Password, ClientAddress));
        await _shop.Send(new RefreshSession(session.RefreshToken));
        await _shop.Send(new RequestPasswordReset("buyer@demo.example", ClientAddress));
        await FluentActions.Awaiting(() => _shop.Send(new LogIn("seller@demo.example", "wrong", ClientAddress))).Should().ThrowAsync<DomainException>();
        await _shop.Send(new ChangeSettings(Admin, null, new SettingsFields(Title: "Quill & Clay", Tagline: "Pots and pens")));
    }

    private async Task AddInstance()
    {
        var now = TimeProvider.System.GetUtcNow();
        await _shop.With<IInstances, bool>(async instances =>
        {
            await instances.Store(new Instance(EntityId.New<InstanceId>(now), "1.0.0", now, now), CancellationToken.None);
            return true;
        });
    }

    private Task AddKeyOfCookies() => _shop.With<ShopDbContext, int>(db =>
    {
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = "key-1", Xml = "<key />" });
        return db.SaveChangesAsync();
    });

    private async Task AddWebhookEndpoints()
    {
        await _shop.Send(new CreateWebhookEndpoint(Admin, new WebhookFields("https://receiver.example.org/all", Description: "Every event")));
        IReadOnlyList<string> events = ["order.placed", "order.paid"];
        var rotated = await _shop.Send(new CreateWebhookEndpoint(Admin, new WebhookFields("https://receiver.example.org/orders", new(true, events))));
        await _shop.Send(new RotateWebhookSecret(Admin, rotated.Id));
        await _shop.Send(new CreateWebhookEndpoint(Admin, new WebhookFields("https://receiver.example.org/off", Status: WebhookEndpointStatus.Disabled)));
    }

    /// <summary>Returns one product of the store and one of the seller, with enough stock for all orders.</summary>
    private async Task<(ProductId OfStore, ProductId OfSeller)> AddProducts()
    {
        var deleted = await _shop.Send(new CreateProduct(Admin, Fields("JUG-0", "Withdrawn jug", Some.Money(1500)), 3));
        await _shop.Send(new DeleteProduct(Admin, deleted, null));
        var ofStore = ProductId.From(await _shop.Query<Guid>("SELECT id FROM products WHERE seller_id IS NULL AND deleted_at IS NULL ORDER BY id LIMIT 1"));
        var ofSeller = ProductId.From(await _shop.Query<Guid>("SELECT id FROM products WHERE seller_id IS NOT NULL ORDER BY id LIMIT 1"));
        await _shop.Send(new SetStock(Admin, ofStore, 100, null));
        await _shop.Send(new AdjustStock(Seller, ofSeller, 100, "Delivery"));
        await _shop.Send(new ChangeProduct(Admin, ofStore, null, Fields(salePrice: Some.Money(99))));
        return (ofStore, ofSeller);
    }

    /// <summary>Leaves a job in each status.</summary>
    private async Task AddJobs()
    {
        await StartImport(dryRun: false);
        var succeeded = (await _shop.Send(new TakeJob(TimeSpan.FromMinutes(1))))!;
        ImportRow[] rows =
        [
            new(2, new ImportedProduct(Fields("JUG-1", "Imported jug", Some.Money(1200)), 4, ImportedTaxonomy.None)),
            new(3, null, new RowError(3, "required", "Must be given.")),
        ];
        await _shop.Send(new ImportRows(succeeded.Id, succeeded.LeaseNumber, rows, TimeSpan.FromMinutes(1)));
        await _shop.Send(new FinishJob(succeeded.Id, succeeded.LeaseNumber));

        await StartImport(dryRun: false);
        while (await _shop.Send(new TakeJob(TimeSpan.Zero)) is not null)
        {
        }

        await StartImport(dryRun: false);
        await _shop.Send(new TakeJob(TimeSpan.FromMinutes(1)));
        await StartImport(dryRun: true);
    }

    private async Task AddCustomersChoices((ProductId OfStore, ProductId OfSeller) products)
    {
        await _shop.Send(new AddToWishlist(Buyer, products.OfSeller));
        await _shop.Send(new PutIntoCart(CartOwner.Of(Buyer.Id), products.OfStore, 2));
        var guest = CartToken.OwnerOf(await _shop.Send(new CreateCart()));
        await _shop.Send(new PutIntoCart(guest, products.OfSeller, 1));
        await _shop.Send(new RecordViews([new CountedViews(products.OfStore, new DateOnly(2026, 1, 15), 7), new CountedViews(products.OfSeller, new DateOnly(2026, 1, 16), 3)]));
    }

    /// <summary>Orders whose payment has ended: one in each status, and refunded ones before and after shipping.</summary>
    private async Task AddEndedOrders((ProductId OfStore, ProductId OfSeller) products)
    {
        _gateway.Will(GatewayStep.Decline);
        await Becomes(OrderStatus.Rejected, await Place(products.OfStore, products.OfSeller));
        _gateway.Will(GatewayStep.Fail);
        OrderId[] paid = [.. await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => Place(products.OfStore, products.OfSeller)))];
        await Becomes(OrderStatus.Paid, paid);
        await Fulfil(FulfilmentStatus.Preparing, paid[1..5]);
        await Fulfil(FulfilmentStatus.Shipped, paid[2..5]);
        await Fulfil(FulfilmentStatus.Delivered, paid[3..5]);
        await _shop.Send(new RefundOrder(Admin, paid[4], "Broken on arrival"));
        await _shop.Send(new RefundOrder(Admin, paid[5], "Out of stock after all"));
        await _shop.Send(new CancelOrder(Buyer, paid[6], "Ordered twice"));
    }

    private async Task AddWebhookAttempts()
    {
        WebhookAnswer[] answers = [new(204, null), new(500, "The receiver returned 500.")];
        var taken = await _shop.Send(new TakeWebhookDeliveries(answers.Length, answers.Length, TimeSpan.FromMinutes(1)));
        foreach (var (delivery, answer) in taken.Zip(answers))
        {
            await _shop.Send(new FinishWebhookDelivery(
                delivery.Id, delivery.EndpointId, delivery.LeaseNumber, TimeProvider.System.GetUtcNow(), TimeSpan.FromMilliseconds(20), answer));
        }
    }

    /// <summary>
    /// Orders whose payment has not started, because the circuit breaker is open: an expired, a cancelled and a pending one; and one whose event
    /// is still in the outbox.
    /// </summary>
    private async Task AddOpenOrders((ProductId OfStore, ProductId OfSeller) products)
    {
        _gateway.RestsUntil = TimeProvider.System.GetUtcNow().AddSeconds(1);
        await _shop.Send(new ExpireOrder(await Place(products.OfStore)));
        await _shop.Send(new CancelOrder(Buyer, await Place(products.OfStore), null));
        await Place(products.OfStore);
        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM outbox") == 0, s_timeout);
        await _shop.Stop();

        var order = new PlaceOrder(Buyer, [new OrderItem(products.OfSeller, 1)], null, null);
        var key = new IdempotencyKey(Buyer.Id, "/api/v1/orders", "order-of-the-dump");
        await _shop.SendOnce(order, key);
    }

    private async Task<OrderId> Place(params IEnumerable<ProductId> products) =>
        (await _shop.Send(new PlaceOrder(Buyer, [.. products.Select(product => new OrderItem(product, 1))], null, null))).Id;

    private async Task Fulfil(FulfilmentStatus status, IEnumerable<OrderId> orders)
    {
        foreach (var order in orders)
            await _shop.Send(new FulfilOrder(Admin, order, status));
    }

    private Task StartImport(bool dryRun) => _shop.Send(new StartImport(
        Admin, new ImportOptions(ImportFormat.Csv, dryRun, Upsert: false), 2, new[] { new ReadOnlyMemory<byte>("sku,name,price\n"u8.ToArray()) }.ToAsyncEnumerable()));

    private Task Becomes(OrderStatus status, params IReadOnlyList<OrderId> orders) => Eventually.Holds(
        async () => await _shop.Query<long>(
            $"SELECT count(*) FROM orders WHERE status = '{status}' AND id IN ({string.Join(", ", orders.Select(order => $"'{order.Value}'"))})") == orders.Count,
        s_timeout);

    /// <summary>Completes when every event is in the feed and every delivery has ended.</summary>
    private Task Settles() => Eventually.Holds(
        async () => await _shop.Query<long>("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries WHERE state = 'Pending')") == 0, s_timeout);

    private static ProductFields Fields(Optional<string> sku = default, Optional<string> name = default, Optional<Money> price = default, Optional<Money?> salePrice = default) =>
        new(sku, name, price, default, default, default, default, default, default, salePrice, default, default, default);

    private static Actor Sample(int number, AccountRole role) => new(AccountId.Parse($"acc_01946c0080007000a00000000000000{number}", null), role);
}

using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>A server whose commits wait for a synchronous standby that is unavailable.</summary>
[AnyLocale]
public sealed class SynchronousStandbyTests : IAsyncLifetime
{
    private const string WaitingForStandby = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly Actor _buyer = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Buyer);

    private OwnPostgres _server = null!;
    private ShopInstance _shop = null!;
    private ProductId _product;

    public async ValueTask InitializeAsync()
    {
        _server = await OwnPostgres.Make();
        await PersistenceModule.Migrate(_server.ConnectionString, CancellationToken.None);
        _shop = await ShopInstance.On(
            $"{_server.ConnectionString};Maximum Pool Size=20",
            services => services.AddSingleton(new CommitOptions { Limit = TimeSpan.FromMilliseconds(300), MaxConcurrency = 4, QueueTimeout = TimeSpan.FromMilliseconds(300) }));
        _product = await _shop.AddProduct("Teapot", 1250, 100);
    }

    [Fact]
    public async Task An_unconfirmed_order_is_not_acknowledged_and_its_repeated_key_replays_the_outcome()
    {
        await _server.LoseStandby();

        await FluentActions.Awaiting(() => Place("first")).Should().ThrowAsync<DatabaseUnavailableException>();

        (await _shop.Query<long>("SELECT count(*) FROM orders")).Should().Be(0, "nobody may act on what a failover would undo");
        await _server.RegainStandby();
        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM orders") == 1, s_timeout);
        (await Place("first")).IsReplayed.Should().BeTrue();
        (await _shop.Query<long>("SELECT count(*) FROM orders")).Should().Be(1);
    }

    [Fact]
    public async Task A_commit_that_the_server_stops_confirming_is_not_acknowledged()
    {
        await using var patient = await ShopInstance.On(_shop.ConnectionString);
        await _server.LoseStandby();

        var renamed = patient.Send(new SetStock(patient.Admin, _product, 7, null));
        await Eventually.Holds(_server.CancelsACommit, s_timeout);

        await FluentActions.Awaiting(() => renamed).Should().ThrowAsync<DatabaseUnavailableException>();
    }

    [Fact]
    public async Task An_earlier_order_is_not_charged_until_the_payment_attempt_is_confirmed()
    {
        await Place("first");
        await _server.LoseStandby();
        await _shop.Start();

        await Eventually.Holds(async () => await _shop.Query<long>(WaitingForStandby) > 0, s_timeout);
        _shop.Get<ObedientGateway>().Charges.Should().BeEmpty();
        (await _shop.Query<long>("SELECT count(*) FROM events WHERE type = 'order.placed'")).Should().Be(0, "its number could be given to another event after a failover");

        await _server.RegainStandby();
        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM orders WHERE status = 'Paid'") == 1, s_timeout);
        _shop.Get<ObedientGateway>().Charges.Values.Should().Equal(1);
    }

    [Fact]
    public async Task Reads_continue_and_readiness_for_writes_is_lost_while_no_write_is_confirmed()
    {
        await _server.LoseStandby();

        var writes = Enumerable.Range(0, 12).Select(i => FluentActions.Awaiting(() => _shop.AddProduct($"Cup {i}", 100, 1)).Should().ThrowAsync<DatabaseUnavailableException>());
        await Task.WhenAll(writes);

        (await _shop.Query<long>(WaitingForStandby)).Should().Be(4);
        (await _shop.With<ICatalogReader, bool>(async catalog => await catalog.FindBySlug("teapot", null, CancellationToken.None) is not null)).Should().BeTrue();
        _shop.Get<WriteTransactions>().AllFail.Should().BeTrue();

        await _server.RegainStandby();
        await Eventually.Holds(async () => await Adds("Saucer"), s_timeout);
        _shop.Get<WriteTransactions>().AllFail.Should().BeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.RegainStandby();
        await _shop.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task<bool> Adds(string name)
    {
        try
        {
            await _shop.AddProduct(name, 100, 1);
            return true;
        }
        catch (DatabaseUnavailableException)
        {
            return false;
        }
    }

    private Task<(OrderDetails Order, bool IsReplayed)> Place(string key) =>
        _shop.SendOnce(new PlaceOrder(_buyer, [new OrderItem(_product, 1)], null, null), new IdempotencyKey(_buyer.Id, "/orders", key));
}

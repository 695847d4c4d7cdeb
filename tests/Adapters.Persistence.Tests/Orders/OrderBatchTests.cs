using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Orders;

/// <summary>Behaviour of group commit that only PostgreSQL can show.</summary>
[AnyLocale]
public sealed class OrderBatchTests : IAsyncLifetime
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private ShopInstance _shop = null!;
    private ProductId _teapot;
    private ProductId _kettle;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(database: null);
        _teapot = await _shop.AddProduct("Teapot", price: 1250, stock: 100);
        _kettle = await _shop.AddProduct("Kettle", price: 4000, stock: 100);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Concurrent_orders_share_one_transaction()
    {
        await InOneBatch(20, _ => Order("sim_ok"));

        (await _shop.Query<long>("SELECT count(*) FROM orders")).Should().Be(21);
        (await _shop.Query<long>("SELECT count(DISTINCT xmin::text) FROM orders")).Should().Be(2);
        (await Reserved(_teapot)).Should().Be(21);
        (await _shop.Query<long>($"SELECT version FROM stocks WHERE variant_id = '{_teapot.Value}'")).Should().Be(3);
    }

    [Fact]
    public async Task A_poisoned_order_fails_alone()
    {
        // A validator would reject it; PostgreSQL text cannot contain this character.
        var failures = await InOneBatch(10, caller => Order(caller == 3 ? "sim\0ok" : "sim_ok"));

        failures.Index().Where(failure => failure.Item is not null).Select(failure => failure.Index).Should().Equal(3);
        (await Reserved(_teapot)).Should().Be(10);
        (await _shop.Query<long>("SELECT count(*) FROM outbox WHERE type = 'order.placed'")).Should().Be(10);
    }

    [Fact]
    public async Task An_order_that_waits_for_a_locked_stock_keeps_no_other_order_waiting()
    {
        await using var held = await Hold(_kettle);

        var blocked = Place([_kettle], "blocked");
        var others = await Task.WhenAll(Enumerable.Range(0, 9).Select(caller => Place([_teapot], $"key-{caller}"))).WaitAsync(s_timeout);

        others.Should().OnlyContain(failure => failure == null);
        blocked.IsCompleted.Should().BeFalse();
        (await Place([_teapot], "late").WaitAsync(s_timeout)).Should().BeNull();
        await held.Transaction.CommitAsync();
        (await blocked).Should().BeNull();
        (await Reserved(_kettle)).Should().Be(1);
    }

    [Fact]
    public async Task A_crash_of_a_batch_is_unknown_to_all_and_the_repeated_keys_find_the_truth()
    {
        await using var held = await Hold(_teapot);
        var orders = Enumerable.Range(0, 8).Select(caller => Place([_teapot], $"key-{caller}")).ToList();
        await Eventually.Holds(async () => await _shop.Query<long>(WaitingForLock) > 0, s_timeout);

        await Eventually.Holds(
            async () =>
            {
                await _shop.Query<long>("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()");
                return orders.TrueForAll(order => order.IsCompleted);
            },
            s_timeout);
        await held.Transaction.RollbackAsync();

        (await Task.WhenAll(orders)).Should().AllBeOfType<DatabaseUnavailableException>();
        (await Reserved(_teapot)).Should().Be(0);
        (await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Place([_teapot], $"key-{caller}")))).Should().OnlyContain(failure => failure == null);
        (await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Place([_teapot], $"key-{caller}")))).Should().OnlyContain(failure => failure == null);
        (await Reserved(_teapot)).Should().Be(8);
    }

    [Fact]
    public async Task Orders_and_charges_of_opposite_baskets_on_two_instances_all_succeed()
    {
        await using var other = await ShopInstance.On(_shop.ConnectionString);
        await _shop.Start();
        await other.Start();

        var failures = await Task.WhenAll(Enumerable.Range(0, 80).Select(caller => Task.Run(() => Place(
            caller % 2 == 0 ? [_teapot, _kettle] : [_kettle, _teapot], $"key-{caller}", caller % 4 < 2 ? _shop : other))));

        failures.Should().OnlyContain(failure => failure == null);
        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM orders WHERE status = 'Paid'") == 80, s_timeout);
        (await Reserved(_teapot)).Should().Be(0);
        (await _shop.Query<int>($"SELECT on_hand FROM stocks WHERE variant_id = '{_kettle.Value}'")).Should().Be(20);
    }

    [Fact]
    public async Task Nothing_that_fails_after_the_commit_places_an_order_twice_or_reports_an_error()
    {
        using var following = _shop.Get<ICatalogChanges>().Follow(_ => throw new InvalidOperationException("A follower fails."));

        var failures = await InOneBatch(5, _ => Order("sim_ok"), _shop);

        failures.Should().OnlyContain(failure => failure == null);
        (await Reserved(_teapot)).Should().Be(6);
    }

    private const string WaitingForLock = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";

    /// <summary>
    /// Another transaction holds the stock row; the first order waits for it, longer than usual, and the others collect into one batch behind it.
    /// </summary>
    private async Task<IReadOnlyList<Exception?>> InOneBatch(int callers, Func<int, PlaceOrder> order, ShopInstance? shop = null)
    {
        await using var another = await ShopInstance.On(
            _shop.ConnectionString, services => services.AddSingleton(new CommitOptions { BatchLockTimeout = s_timeout }));
        var patient = shop ?? another;
        await using var held = await Hold(_teapot);
        var first = Try(() => patient.Send(Order("sim_ok")));
        await Eventually.Holds(async () => await _shop.Query<long>(WaitingForLock) == 1, s_timeout);
        var others = Enumerable.Range(0, callers).Select(caller => Try(() => patient.Send(order(caller)))).ToList();
        await held.Transaction.CommitAsync();

        (await first).Should().BeNull();
        return await Task.WhenAll(others);
    }

    private PlaceOrder Order(string method) => new(Some.Buyer, [new OrderItem(_teapot, 1)], ShippingAddress: null, method);

    private Task<Exception?> Place(IEnumerable<ProductId> products, string key, ShopInstance? shop = null) => Try(() => (shop ?? _shop).SendOnce(
        new PlaceOrder(Some.Buyer, [.. products.Select(product => new OrderItem(product, 1))], ShippingAddress: null, PaymentMethod: null),
        new IdempotencyKey(Some.Buyer.Id, "/orders", key)));

    private static async Task<Exception?> Try(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private Task<int> Reserved(ProductId product) => _shop.Query<int>($"SELECT reserved FROM stocks WHERE variant_id = '{product.Value}'");

    private async Task<Held> Hold(ProductId product)
    {
        var connection = await _shop.Get<NpgsqlDataSource>().OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand($"SELECT 1 FROM stocks WHERE variant_id = '{product.Value}' FOR UPDATE", connection, transaction);
        await hold.ExecuteNonQueryAsync();
        return new Held(connection, transaction);
    }

    private sealed record Held(NpgsqlConnection Connection, NpgsqlTransaction Transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}

using Npgsql;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Orders;

/// <summary>Behaviour of group commit that only PostgreSQL can show.</summary>
[AnyLocale]
public sealed class OrderBatchTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;
    private ProductId _teapot;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(database: null);
        _teapot = await _shop.AddProduct("Teapot", price: 1250, stock: 100);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Concurrent_orders_share_one_transaction()
    {
        await InOneGroup(20, _ => "sim_ok");

        (await _shop.Query<long>("SELECT count(*) FROM orders")).Should().Be(21);
        (await _shop.Query<long>("SELECT count(DISTINCT xmin::text) FROM orders")).Should().Be(2);
        (await _shop.Query<int>("SELECT reserved FROM stocks")).Should().Be(21);
        (await _shop.Query<long>("SELECT version FROM stocks")).Should().Be(3);
    }

    [Fact]
    public async Task An_order_refused_by_the_database_does_not_affect_its_batch()
    {
        // A validator would reject it; PostgreSQL text cannot contain this character.
        var failures = await InOneGroup(10, caller => caller == 3 ? "sim\0ok" : "sim_ok");

        failures.Index().Where(failure => failure.Item is not null).Select(failure => failure.Index).Should().Equal(3);
        (await _shop.Query<int>("SELECT reserved FROM stocks")).Should().Be(10);
        (await _shop.Query<long>("SELECT count(*) FROM outbox WHERE type = 'order.placed'")).Should().Be(10);
    }

    /// <summary>A transaction holds the stock row; the first order waits for it, and the others collect into one batch behind it.</summary>
    private async Task<IReadOnlyList<Exception?>> InOneGroup(int callers, Func<int, string> method)
    {
        await using var holder = await _shop.Get<NpgsqlDataSource>().OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT 1 FROM stocks FOR UPDATE", holder, held);
        await hold.ExecuteNonQueryAsync();

        var first = Order("sim_ok");
        await Eventually.Holds(
            async () => await _shop.Query<long>("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()") == 1,
            TimeSpan.FromSeconds(30));
        var others = Enumerable.Range(0, callers).Select(caller => Order(method(caller))).ToList();
        await held.CommitAsync();

        (await first).Should().BeNull();
        return await Task.WhenAll(others);
    }

    private async Task<Exception?> Order(string method)
    {
        try
        {
            await _shop.Get<IOrderPlacement>().Place(
                new PlaceOrder(Some.Buyer, [new OrderItem(_teapot, 1)], ShippingAddress: null, method), CancellationToken.None);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}

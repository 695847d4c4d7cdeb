using Npgsql;
using Shop.Application.Orders;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Orders;

[AnyLocale]
public sealed class ConsistentReadTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;
    private ProductId _teapot;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _teapot = await _shop.AddProduct("Teapot", price: 1250, stock: 100);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("one")]
    [InlineData("list")]
    public async Task Order_that_is_paid_while_it_is_read_has_the_status_of_its_payment(string read)
    {
        var order = await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot, 1)], null, null));
        await using var paying = await _shop.Get<NpgsqlDataSource>().OpenConnectionAsync();
        await using var payment = await paying.BeginTransactionAsync();
        await Execute(paying, "LOCK TABLE payments IN ACCESS EXCLUSIVE MODE");

        var reading = Read(read, order.Id);
        await Eventually.Holds(async () => await _shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, TimeSpan.FromSeconds(20));
        await Execute(paying, "UPDATE orders SET status = 'Paid', paid_at = now(); UPDATE payments SET status = 'Paid'");
        await payment.CommitAsync();

        var seen = await reading;
        (seen.Status, seen.Payment.Status).Should().Be((OrderStatus.Paid, PaymentStatus.Paid));
    }

    [Fact]
    public async Task Orders_of_several_lines_are_read_in_their_order_with_their_lines_in_order()
    {
        var cup = await _shop.AddProduct("Cup", price: 300, stock: 100);
        OrderItem[] items = [new(_teapot, 1), new(cup, 2)];
        var placed = new List<OrderId>();
        for (var number = 0; number < 5; number++)
            placed.Insert(0, (await _shop.Send(new PlaceOrder(Some.Buyer, number % 2 == 0 ? items : [.. items.Reverse()], null, null))).Id);

        var first = await _shop.Send(new ListOrders(Some.Buyer, new OrderFilter(null, null, null, null), new(3, null)));
        var rest = await _shop.Send(new ListOrders(Some.Buyer, new OrderFilter(null, null, null, null), new(3, first.Next)));

        OrderDetails[] seen = [.. first.Items, .. rest.Items];
        seen.Select(order => order.Id).Should().Equal(placed);
        seen.Select(order => order.Lines.Sum(line => line.Quantity)).Should().AllBeEquivalentTo(3);
        seen.Select(order => order.Lines[0].ProductId == _teapot).Should().Equal(true, false, true, false, true);
    }

    private async Task<OrderDetails> Read(string read, OrderId id) => read == "one"
        ? await _shop.Send(new GetOrder(Some.Buyer, id))
        : (await _shop.Send(new ListOrders(Some.Buyer, new OrderFilter(null, null, null, null), new(3, null)))).Items.Single();

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Tests.Orders;

[AnyLocale]
public sealed class OrderIndexTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        await _shop.With<ShopDbContext, int>(db => db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO orders (id, buyer_id, status, history, total_amount, total_currency, created_at, updated_at, version)
            SELECT gen_random_uuid(), gen_random_uuid(), CASE WHEN i % 100 = 0 THEN 'Pending' ELSE 'Delivered' END, '[]', 1, 'USD', now(), now(), 1 FROM generate_series(1, 5000) i;
            INSERT INTO order_lines (order_id, position, variant_id, seller_id, sku, name, quantity, unit_price_amount, unit_price_currency)
            SELECT id, 0, gen_random_uuid(), gen_random_uuid(), 'sku', 'name', 1, 1, 'USD' FROM orders;
            ANALYZE orders;
            ANALYZE order_lines
            """));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("status = 'Pending'", "ix_orders_status")]
    [InlineData("buyer_id = '0190a000-0000-7000-8000-0000000000aa'", "ix_orders_buyer")]
    [InlineData("id >= '0190a000-0000-0000-0000-000000000000' AND id < '0190a001-0000-0000-0000-000000000000'", "\"PK_orders\"")]
    public async Task Every_filter_is_read_from_an_index_in_the_order_of_the_list(string filter, string index) =>
        (await Plan(filter)).Should().Contain($"using {index}").And.NotContain("Sort");

    [Fact]
    public async Task Order_with_a_number_is_found_by_an_index() => (await Plan("right(id::text, 16) = '123-456789abcdef'")).Should().Contain("ix_orders_number").And.NotContain("Seq Scan");

    [Fact]
    public async Task Orders_of_a_seller_are_found_by_an_index() =>
        (await Plan("EXISTS (SELECT FROM order_lines WHERE order_id = orders.id AND seller_id = '0190a000-0000-7000-8000-0000000000aa')"))
            .Should().Contain("ix_order_lines_seller").And.NotContain("Seq Scan");

    [Fact]
    public async Task Unpaid_orders_of_buyers_are_found_by_an_index()
    {
        const string explain = "EXPLAIN SELECT buyer_id FROM orders WHERE buyer_id = ANY (ARRAY['0190a000-0000-7000-8000-0000000000aa']::uuid[]) AND status = 'Pending'";

        (await _shop.With<ShopDbContext, List<string>>(db => db.Database.SqlQueryRaw<string>(explain).ToListAsync())).Should()
            .Contain(line => line.Contains("ix_orders_open", StringComparison.Ordinal)).And.NotContain(line => line.Contains("Seq Scan", StringComparison.Ordinal));
    }

    private async Task<string> Plan(string filter)
    {
        var explain = $"EXPLAIN SELECT * FROM orders WHERE {filter} ORDER BY id DESC LIMIT 21";
        return string.Join('\n', await _shop.With<ShopDbContext, List<string>>(db => db.Database.SqlQueryRaw<string>(explain).ToListAsync()));
    }
}

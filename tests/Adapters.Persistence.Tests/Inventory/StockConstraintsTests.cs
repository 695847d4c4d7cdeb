using Npgsql;

namespace Shop.Adapters.Persistence.Tests.Inventory;

[AnyLocale]
public sealed class StockConstraintsTests
{
    [Theory]
    [InlineData("on_hand = -1")]
    [InlineData("reserved = -1")]
    [InlineData("reserved = on_hand + 1")]
    public async Task The_database_refuses_negative_stock_and_reservations_above_the_stock_on_hand(string change)
    {
        await using var shop = await ShopInstance.On(null);
        await shop.AddProduct("Teapot", 1250, 5);

        var write = () => shop.Query<int>($"UPDATE stocks SET {change}");

        (await write.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.CheckViolation);
    }
}

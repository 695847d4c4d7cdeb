using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Inventory;

public sealed class SetStockTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).WithStock(10).CreatedAt(TestClock.Start.AddDays(-1));

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Stock_count_sets_on_hand_and_returns_the_stock_level()
    {
        await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 4)], null, null));

        (await Set(7)).Should().Be(new StockLevel(_teapot.Id, OnHand: 7, Reserved: 4, Available: 3));

        (await _shop.Send(new ListStockMovements(Some.Seller, _teapot.Id, new(1)))).Items[0]
            .Should().BeEquivalentTo(new { Delta = -3, Kind = StockMovementKind.Set, By = Some.Seller.Id });
    }

    [Fact]
    public async Task Stock_count_rejects_a_quantity_below_the_reserved_quantity()
    {
        await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 4)], null, null));

        await Setting(3).ShouldRefuse("insufficient-stock");
    }

    [Fact]
    public async Task Stock_count_rejects_a_count_based_on_another_quantity()
    {
        await Set(11, changeFrom: 10);

        await Setting(12, changeFrom: 10).ShouldRefuse("stock-changed");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Stock.MaxOnHand + 1)]
    public async Task Stock_count_rejects_a_quantity_out_of_range(int onHand) => await Setting(onHand).ShouldBeInvalid(("OnHand", "out-of-range"));

    [Fact]
    public async Task Stock_count_is_allowed_only_for_the_seller_of_the_product_and_admins() => await Setting(1, actor: Some.Buyer).ShouldRefuse("not-product-owner");

    private Task<StockLevel> Set(int onHand, int? changeFrom = null, Actor? actor = null) =>
        _shop.Send(new SetStock(actor ?? Some.Seller, _teapot.Id, onHand, changeFrom));

    private Func<Task> Setting(int onHand, int? changeFrom = null, Actor? actor = null) => () => Set(onHand, changeFrom, actor);
}

using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Inventory;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Inventory;

public sealed class AdjustStockTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).WithStock(10).CreatedAt(TestClock.Start.AddDays(-1));

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(5, 15)]
    [InlineData(-10, 0)]
    public async Task Stock_adjustment_adds_or_removes_items_and_returns_the_stock_movement(int delta, int onHand)
    {
        var movement = await Adjust(Some.Seller, delta);

        movement.Should().BeEquivalentTo(new
        {
            VariantId = _teapot.Variant,
            Delta = delta,
            Kind = StockMovementKind.Adjustment,
            Reason = "Counted.",
            By = Some.Seller.Id,
            At = TestClock.Start,
        });
        (await _shop.Send(new GetStock(Some.Seller, _teapot.Id))).OnHand.Should().Be(onHand);
        (await _shop.Send(new ListStockMovements(Some.Seller, _teapot.Id, new(1)))).Items.Should().Equal(movement);
    }

    [Fact]
    public async Task Stock_adjustment_rejects_the_removal_of_reserved_items()
    {
        await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 4)], null, null));

        await Adjusting(Some.Admin, -7).ShouldRefuse("insufficient-stock");
    }

    [Fact]
    public async Task Stock_adjustment_rejects_an_on_hand_quantity_above_the_maximum() => await Adjusting(Some.Admin, Stock.MaxOnHand).ShouldRefuse("stock-out-of-range");

    [Theory]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task Stock_adjustment_rejects_a_delta_out_of_range(int delta) => await Adjusting(Some.Admin, delta).ShouldBeInvalid(("Delta", "out-of-range"));

    [Fact]
    public async Task Stock_adjustment_requires_a_reason()
    {
        var adjust = () => _shop.Send(new AdjustStock(Some.Admin, _teapot.Id, 1, " "));

        await adjust.ShouldBeInvalid(("Reason", "required"));
    }

    [Fact]
    public async Task Stock_is_accessible_only_to_the_seller_of_the_product_and_admins()
    {
        await Adjusting(Some.Buyer, 1).ShouldRefuse("not-product-owner");
        await Adjusting(new Actor(AccountId.New(TestClock.Start), AccountRole.Seller), 1).ShouldRefuse("not-product-owner");
        await FluentActions.Awaiting(() => _shop.Send(new GetStock(Some.Buyer, _teapot.Id))).ShouldRefuse("not-product-owner");
        await FluentActions.Awaiting(() => _shop.Send(new ListStockMovements(Some.Buyer, _teapot.Id, new(1)))).ShouldRefuse("not-product-owner");
    }

    [Fact]
    public async Task Concurrent_stock_adjustments_are_all_applied()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Adjust(Some.Admin, 1))));

        (await _shop.Send(new GetStock(Some.Admin, _teapot.Id))).OnHand.Should().Be(30);
    }

    private Task<StockMovement> Adjust(Actor actor, int delta) => _shop.Send(new AdjustStock(actor, _teapot.Id, delta, "Counted."));

    private Func<Task> Adjusting(Actor actor, int delta) => () => Adjust(actor, delta);
}

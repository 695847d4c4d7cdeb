using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Inventory;

public sealed class StockTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private readonly Stock _stock = AProduct.Named("Teapot").WithStock(10).BuildStock();
    private readonly OrderId _order = OrderId.New(Now);

    [Fact]
    public void Return_to_a_full_stock_is_accepted_and_its_surplus_is_adjusted()
    {
        _stock.Reserve(4);
        _stock.Sell(_order, 4, Now);
        _stock.Set(Stock.MaxOnHand, null, Some.Admin.Id, Now);
        _stock.Reserve(Stock.MaxOnHand);

        _stock.Return(_order, 4, Now);

        _stock.Should().BeEquivalentTo(new { OnHand = Stock.MaxOnHand, Reserved = Stock.MaxOnHand });
        _stock.Movements.TakeLast(2).Select(movement => (movement.Kind, movement.Delta, movement.Reason)).Should().Equal(
            (StockMovementKind.Return, 4, (string?)null), (StockMovementKind.Adjustment, -4, Stock.FullReason));
        _stock.Movements.Sum(movement => movement.Delta).Should().Be(Stock.MaxOnHand);
    }

    [Fact]
    public void Stock_begins_with_a_movement_of_its_initial_quantity()
    {
        _stock.Should().BeEquivalentTo(new { OnHand = 10, Reserved = 0, Available = 10 });
        _stock.Movements.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Delta = 10, Kind = StockMovementKind.Initial, By = Some.Admin.Id, At = Now });
    }

    [Fact]
    public void Stock_begins_without_a_movement_when_its_initial_quantity_is_zero() =>
        AProduct.Named("Teapot").WithStock(0).BuildStock().Movements.Should().BeEmpty();

    [Fact]
    public void Stock_rejects_a_reservation_above_the_available_quantity()
    {
        _stock.Reserve(7);

        var more = () => _stock.Reserve(4);

        more.Should().Throw<DomainException>().Which.Code.Should().Be("insufficient-stock");
        _stock.Should().BeEquivalentTo(new { OnHand = 10, Reserved = 7, Available = 3 });
    }

    [Fact]
    public void Stock_sells_its_reservation_with_a_movement_that_names_the_order()
    {
        _stock.Reserve(4);

        _stock.Sell(_order, 3, Now);

        _stock.Should().BeEquivalentTo(new { OnHand = 7, Reserved = 1, Available = 6 });
        _stock.Movements[^1].Should().BeEquivalentTo(new { Delta = -3, Kind = StockMovementKind.Sale, OrderId = _order, By = (object?)null });
    }

    [Fact]
    public void Stock_releases_a_reservation_without_a_movement()
    {
        _stock.Reserve(4);

        _stock.Release(4);

        _stock.Should().BeEquivalentTo(new { OnHand = 10, Reserved = 0 });
        _stock.Movements.Should().HaveCount(1);
    }

    [Fact]
    public void Stock_increases_by_returned_items()
    {
        _stock.Reserve(4);
        _stock.Sell(_order, 4, Now);

        _stock.Return(_order, 4, Now);

        _stock.OnHand.Should().Be(10);
        _stock.Movements[^1].Should().BeEquivalentTo(new { Delta = 4, Kind = StockMovementKind.Return, OrderId = _order });
    }

    [Fact]
    public void Stock_rejects_a_change_that_reduces_on_hand_below_the_reserved_quantity()
    {
        _stock.Reserve(7);

        var adjust = () => _stock.Adjust(-4, "Broken.", Some.Admin.Id, Now);
        var set = () => _stock.Set(6, null, Some.Admin.Id, Now);

        adjust.Should().Throw<DomainException>().Which.Code.Should().Be("insufficient-stock");
        set.Should().Throw<DomainException>().Which.Code.Should().Be("insufficient-stock");
        _stock.OnHand.Should().Be(10);
    }

    [Fact]
    public void Stock_can_be_reduced_down_to_the_reserved_quantity()
    {
        _stock.Reserve(7);

        _stock.Adjust(-3, "Broken.", Some.Admin.Id, Now);

        _stock.Should().BeEquivalentTo(new { OnHand = 7, Available = 0 });
    }

    [Fact]
    public void Stock_records_a_count_as_one_movement()
    {
        _stock.Set(25, changeFrom: 10, Some.Admin.Id, Now);

        _stock.OnHand.Should().Be(25);
        _stock.Movements[^1].Should().BeEquivalentTo(new { Delta = 15, Kind = StockMovementKind.Set });
    }

    [Fact]
    public void Stock_records_no_movement_when_a_count_changes_nothing()
    {
        _stock.Set(10, changeFrom: 10, Some.Admin.Id, Now);

        _stock.Movements.Should().HaveCount(1);
    }

    [Fact]
    public void Stock_rejects_a_count_based_on_another_quantity()
    {
        var set = () => _stock.Set(10, changeFrom: 9, Some.Admin.Id, Now);

        var refused = set.Should().Throw<DomainException>().Which;
        refused.Code.Should().Be("stock-changed");
        refused.Faults.Should().ContainSingle().Which.Field.Should().Be("changeFrom");
    }

    [Theory]
    [InlineData(Stock.MaxOnHand)]
    [InlineData(int.MaxValue)]
    public void Stock_rejects_an_on_hand_quantity_above_its_maximum(int delta)
    {
        var adjust = () => _stock.Adjust(delta, null, Some.Admin.Id, Now);

        adjust.Should().Throw<DomainException>().Which.Code.Should().Be("stock-out-of-range");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Stock_rejects_quantities_that_are_not_positive(int quantity)
    {
        _stock.Reserve(5);

        foreach (var act in new Action[] { () => _stock.Reserve(quantity), () => _stock.Release(quantity), () => _stock.Sell(_order, quantity, Now), () => _stock.Return(_order, quantity, Now) })
            act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Stock_never_releases_or_sells_more_than_the_reserved_quantity()
    {
        _stock.Reserve(2);

        FluentActions.Invoking(() => _stock.Release(3)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => _stock.Sell(_order, 3, Now)).Should().Throw<ArgumentOutOfRangeException>();
    }
}

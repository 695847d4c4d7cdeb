using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Catalog;

public sealed class StockTests
{
    private static readonly DateTimeOffset Now = FixedClock.Start;

    private readonly Stock _stock = AProduct.Named("Teapot").WithStock(10).BuildStock();
    private readonly OrderId _order = OrderId.New(Now);

    [Fact]
    public void Begins_with_a_movement_of_what_is_there()
    {
        _stock.Should().BeEquivalentTo(new { OnHand = 10, Reserved = 0, Available = 10 });
        _stock.Movements.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Delta = 10, Kind = StockMovementKind.Initial, By = Some.Admin.Id, At = Now });
    }

    [Fact]
    public void Begins_without_a_movement_when_nothing_is_there() =>
        AProduct.Named("Teapot").WithStock(0).BuildStock().Movements.Should().BeEmpty();

    [Fact]
    public void Refuses_to_promise_more_than_is_available()
    {
        _stock.Reserve(7);

        var more = () => _stock.Reserve(4);

        more.Should().Throw<DomainException>().Which.Code.Should().Be("insufficient-stock");
        _stock.Should().BeEquivalentTo(new { OnHand = 10, Reserved = 7, Available = 3 });
    }

    [Fact]
    public void Sells_what_it_promised_and_notes_to_whom()
    {
        _stock.Reserve(4);

        _stock.Sell(_order, 3, Now);

        _stock.Should().BeEquivalentTo(new { OnHand = 7, Reserved = 1, Available = 6 });
        _stock.Movements[^1].Should().BeEquivalentTo(new { Delta = -3, Kind = StockMovementKind.Sale, OrderId = _order, By = (object?)null });
    }

    [Fact]
    public void Frees_what_it_promised_without_a_movement()
    {
        _stock.Reserve(4);

        _stock.Release(4);

        _stock.Should().BeEquivalentTo(new { OnHand = 10, Reserved = 0 });
        _stock.Movements.Should().HaveCount(1);
    }

    [Fact]
    public void Takes_back_what_was_sold()
    {
        _stock.Reserve(4);
        _stock.Sell(_order, 4, Now);

        _stock.Return(_order, 4, Now);

        _stock.OnHand.Should().Be(10);
        _stock.Movements[^1].Should().BeEquivalentTo(new { Delta = 4, Kind = StockMovementKind.Return, OrderId = _order });
    }

    [Fact]
    public void Refuses_to_give_away_what_is_promised()
    {
        _stock.Reserve(7);

        var adjust = () => _stock.Adjust(-4, "Broken.", Some.Admin.Id, Now);
        var set = () => _stock.Set(6, null, Some.Admin.Id, Now);

        adjust.Should().Throw<DomainException>().Which.Code.Should().Be("insufficient-stock");
        set.Should().Throw<DomainException>().Which.Code.Should().Be("insufficient-stock");
        _stock.OnHand.Should().Be(10);
    }

    [Fact]
    public void Can_be_emptied_down_to_what_is_promised()
    {
        _stock.Reserve(7);

        _stock.Adjust(-3, "Broken.", Some.Admin.Id, Now);

        _stock.Should().BeEquivalentTo(new { OnHand = 7, Available = 0 });
    }

    [Fact]
    public void Takes_a_count_as_one_movement()
    {
        _stock.Set(25, changeFrom: 10, Some.Admin.Id, Now);

        _stock.OnHand.Should().Be(25);
        _stock.Movements[^1].Should().BeEquivalentTo(new { Delta = 15, Kind = StockMovementKind.Set });
    }

    [Fact]
    public void Takes_a_count_that_changes_nothing_without_a_movement()
    {
        _stock.Set(10, changeFrom: 10, Some.Admin.Id, Now);

        _stock.Movements.Should().HaveCount(1);
    }

    [Fact]
    public void Refuses_a_count_that_was_made_on_another_quantity()
    {
        var set = () => _stock.Set(10, changeFrom: 9, Some.Admin.Id, Now);

        var refused = set.Should().Throw<DomainException>().Which;
        refused.Code.Should().Be("stock-changed");
        refused.Faults.Should().ContainSingle().Which.Field.Should().Be("changeFrom");
    }

    [Theory]
    [InlineData(Stock.MaxOnHand)]
    [InlineData(int.MaxValue)]
    public void Refuses_more_than_it_can_count(int delta)
    {
        var adjust = () => _stock.Adjust(delta, null, Some.Admin.Id, Now);

        adjust.Should().Throw<DomainException>().Which.Code.Should().Be("stock-out-of-range");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Takes_only_whole_positive_quantities(int quantity)
    {
        _stock.Reserve(5);

        foreach (var act in new Action[] { () => _stock.Reserve(quantity), () => _stock.Release(quantity), () => _stock.Sell(_order, quantity, Now), () => _stock.Return(_order, quantity, Now) })
            act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Never_frees_or_sells_what_it_did_not_promise()
    {
        _stock.Reserve(2);

        FluentActions.Invoking(() => _stock.Release(3)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => _stock.Sell(_order, 3, Now)).Should().Throw<ArgumentOutOfRangeException>();
    }
}

using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class StockRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(10);
    private readonly AProduct _kettle = AProduct.Named("Kettle").WithStock(10);

    [Fact]
    public async Task Stock_is_found_as_it_was_last_changed()
    {
        await Store(_teapot);

        await Change(stock => stock.Reserve(4));

        var found = await Read(session => session.Stocks.Find(_teapot.Variant, Token));
        found.Should().BeEquivalentTo(new { VariantId = _teapot.Variant, OnHand = 10, Reserved = 4, Available = 6 });
    }

    [Fact]
    public async Task An_unknown_variant_has_no_stock()
    {
        (await Read(session => session.Stocks.Find(_teapot.Variant, Token))).Should().BeNull();
        (await Commit(session => session.Stocks.Lock([_teapot.Variant], Token))).Should().BeEmpty();
    }

    [Fact]
    public async Task Stocks_are_locked_in_the_order_of_their_variants()
    {
        var products = Enumerable.Range(0, 20).Select(i => AProduct.Named($"Teapot {i}")).ToList();
        await Store(products);

        var locked = await Commit(session => session.Stocks.Lock([.. products.Select(product => product.Variant)], Token));

        locked.Select(stock => stock.VariantId).Should().BeEquivalentTo(products.Select(product => product.Variant));
        locked.Select(stock => stock.VariantId.Value).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Concurrent_locks_of_a_stock_are_serialized()
    {
        await Store(_teapot);

        var refusals = await CommitAtOnce(15, async (session, _) => (await Lock(session)).Reserve(1));

        refusals.Count(code => code is null).Should().Be(10);
        refusals.Count(code => code == "insufficient-stock").Should().Be(5);
        (await Read(session => session.Stocks.Find(_teapot.Variant, Token)))!.Reserved.Should().Be(10);
    }

    [Fact]
    public async Task Locking_two_stocks_in_opposite_order_does_not_deadlock()
    {
        await Store(_teapot.WithStock(100), _kettle.WithStock(100));

        var refusals = await CommitAtOnce(20, async (session, caller) =>
        {
            VariantId[] variants = caller % 2 == 0 ? [_teapot.Variant, _kettle.Variant] : [_kettle.Variant, _teapot.Variant];
            foreach (var stock in await session.Stocks.Lock(variants, Token))
                stock.Reserve(1);
        });

        refusals.Should().OnlyContain(code => code == null);
        (await Read(session => session.Stocks.Find(_kettle.Variant, Token)))!.Reserved.Should().Be(20);
    }

    [Fact]
    public async Task Locking_a_stock_returns_its_latest_committed_state()
    {
        await Store(_teapot);
        await using var session = Open();
        await session.Commit(async () => (await Lock(session)).Reserve(1));

        await Change(stock => stock.Reserve(2));

        await session.Commit(async () => (await Lock(session)).Reserved.Should().Be(3));
    }

    [Fact]
    public async Task Movements_are_listed_newest_first_and_sum_up_to_the_stock_on_hand()
    {
        var order = OrderId.New(Later);
        await Store(_teapot);
        await Change(stock => stock.Reserve(3));
        await Change(stock => stock.Sell(order, 3, Later));
        await Change(stock => stock.Adjust(5, "Found behind a shelf.", Some.Admin.Id, Later.AddHours(1)));

        var movements = await List(new PageRequest(10));

        movements.Items.Select(movement => (movement.Delta, movement.Kind)).Should().Equal(
            (5, StockMovementKind.Adjustment), (-3, StockMovementKind.Sale), (10, StockMovementKind.Initial));
        movements.Items[0].Should().BeEquivalentTo(
            new { VariantId = _teapot.Variant, Reason = "Found behind a shelf.", OrderId = (OrderId?)null, By = Some.Admin.Id, At = Later.AddHours(1) });
        movements.Items[1].Should().BeEquivalentTo(new { OrderId = order, Reason = (string?)null });
        (await Read(session => session.Stocks.Find(_teapot.Variant, Token)))!.OnHand.Should().Be(movements.Items.Sum(movement => movement.Delta));
    }

    [Fact]
    public async Task Movements_of_other_variants_are_left_out()
    {
        await Store(_teapot, _kettle);

        var movements = await List(new PageRequest(10, WithTotal: true));

        movements.Items.Should().ContainSingle().Which.VariantId.Should().Be(_teapot.Variant);
        movements.Total.Should().Be(1);
    }

    [Fact]
    public async Task Paging_returns_every_movement_once_while_others_are_added()
    {
        await Store(_teapot);
        for (var i = 1; i <= 4; i++)
            await Change(stock => stock.Adjust(i, null, Some.Admin.Id, Later.AddMinutes(i)));

        var first = await List(new PageRequest(2));
        await Change(stock => stock.Adjust(9, null, Some.Admin.Id, Later.AddHours(1)));
        var second = await List(new PageRequest(2, first.Next));
        var third = await List(new PageRequest(2, second.Next));

        first.Items.Concat(second.Items).Concat(third.Items).Select(movement => movement.Delta).Should().Equal(4, 3, 2, 1, 10);
        third.HasMore.Should().BeFalse();
        third.Next.Should().BeNull();
    }

    [Fact]
    public async Task A_malformed_cursor_is_refused()
    {
        await Store(_teapot);

        var list = () => List(new PageRequest(2, new Cursor("nonsense")));

        (await Refusal(list)).Should().Be("cursor-invalid");
    }

    private async Task<Stock> Lock(Session session) => (await session.Stocks.Lock([_teapot.Variant], Token)).Single();

    private Task Change(Action<Stock> change) => Commit(async session => change(await Lock(session)));

    private Task<Page<StockMovement>> List(PageRequest page) => Read(session => session.Stocks.ListMovements(_teapot.Variant, page, Token));
}

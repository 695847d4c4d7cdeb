using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class ListOrdersTests : IAsyncLifetime
{
    private static readonly OrderFilter Any = new(null, null, null, null);

    private readonly RunningShop _shop = new();
    private readonly Actor _other = new(AccountId.New(TestClock.Start), AccountRole.Buyer);
    private OrderId _mine;
    private OrderId _theirs;

    public async ValueTask InitializeAsync()
    {
        var (teapot, cup) = (AProduct.Named("Teapot").SoldBy(Some.Seller.Id), AProduct.Named("Cup"));
        await _shop.Has(teapot, cup);
        _mine = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(teapot.Id, 1)], null, null))).Id;
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        _theirs = (await _shop.Send(new PlaceOrder(_other, [new OrderItem(cup.Id, 1)], null, null))).Id;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Order_list_of_a_buyer_contains_only_orders_of_the_buyer()
    {
        (await Ids(Some.Buyer, Any)).Should().Equal(_mine);
        (await Ids(_other, Any with { Buyer = _other.Id })).Should().Equal(_theirs);
        (await Ids(Some.Seller, Any)).Should().BeEmpty();
    }

    [Fact]
    public async Task Order_list_of_an_admin_contains_all_orders_newest_first_or_those_of_one_buyer()
    {
        (await Ids(Some.Admin, Any)).Should().Equal(_theirs, _mine);
        (await Ids(Some.Admin, Any with { Buyer = Some.Buyer.Id })).Should().Equal(_mine);
    }

    [Fact]
    public async Task Order_list_of_a_seller_contains_orders_with_products_of_the_seller()
    {
        (await Ids(Some.Seller, Any with { Selling = true })).Should().Equal(_mine);
        (await Ids(new Actor(AccountId.New(TestClock.Start), AccountRole.Seller), Any with { Selling = true })).Should().BeEmpty();
    }

    [Fact]
    public async Task Selling_filter_is_allowed_only_for_sellers()
    {
        await FluentActions.Awaiting(() => Ids(Some.Buyer, Any with { Selling = true })).ShouldBeInvalid(("Fields.Selling", "not-allowed"));
        await FluentActions.Awaiting(() => Ids(Some.Admin, Any with { Selling = true })).ShouldBeInvalid(("Fields.Selling", "not-allowed"));
    }

    [Fact]
    public async Task Buyer_filter_for_another_account_is_allowed_only_for_admins()
    {
        var list = () => Ids(Some.Buyer, Any with { Buyer = _other.Id });

        await list.ShouldBeInvalid(("Fields.Buyer", "not-allowed"));
    }

    [Fact]
    public async Task Order_list_rejects_a_time_range_that_ends_before_it_begins()
    {
        var list = () => Ids(Some.Buyer, Any with { From = TestClock.Start, To = TestClock.Start.AddTicks(-1) });

        await list.ShouldBeInvalid(("Fields.From", "out-of-range"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Order_list_rejects_a_page_limit_outside_1_to_100(int limit)
    {
        var list = () => _shop.Send(new ListOrders(Some.Buyer, Any, new PageRequest(limit)));

        await list.ShouldBeInvalid(("Page.Limit", "out-of-range"));
    }

    private async Task<IEnumerable<OrderId>> Ids(Actor actor, OrderFilter filter) =>
        (await _shop.Send(new ListOrders(actor, filter, new PageRequest(10)))).Items.Select(order => order.Id);
}

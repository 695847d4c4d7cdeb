using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class FulfilOrderTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(9).SoldBy(Some.Seller.Id);
    private readonly AProduct _cup = AProduct.Named("Cup").WithStock(9);

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot, _cup);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Order_is_prepared_shipped_and_delivered_step_by_step()
    {
        var order = await Paid(_teapot);

        await Fulfil(Some.Seller, order, FulfilmentStatus.Preparing);
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await Fulfil(Some.Admin, order, FulfilmentStatus.Shipped);
        await Fulfil(Some.Seller, order, FulfilmentStatus.Delivered);

        var history = (await _shop.Send(new GetOrder(Some.Buyer, order))).History;
        history.Select(step => step.Status).Should().Equal(
            OrderStatus.Pending, OrderStatus.Paid, OrderStatus.Preparing, OrderStatus.Shipped, OrderStatus.Delivered);
        (history[3].At - history[2].At).Should().Be(TimeSpan.FromHours(1));
        (await _shop.Feed()).Select(happened => happened.Type).Should().EndWith(["order.preparing", "order.shipped", "order.delivered"]);
    }

    [Theory]
    [InlineData(FulfilmentStatus.Shipped)]
    [InlineData(FulfilmentStatus.Delivered)]
    public async Task Fulfilment_rejects_a_skipped_step(FulfilmentStatus to)
    {
        var order = await Paid(_teapot);

        await Fulfilling(Some.Seller, order, to).ShouldRefuse("illegal-transition");
    }

    [Fact]
    public async Task Fulfilment_rejects_a_repeated_step()
    {
        var order = await Paid(_teapot);
        await Fulfil(Some.Seller, order, FulfilmentStatus.Preparing);

        await Fulfilling(Some.Seller, order, FulfilmentStatus.Preparing).ShouldRefuse("illegal-transition");
    }

    [Fact]
    public async Task Fulfilment_rejects_an_unpaid_order()
    {
        var order = await Place(_teapot);

        await Fulfilling(Some.Admin, order, FulfilmentStatus.Preparing).ShouldRefuse("illegal-transition");
    }

    [Fact]
    public async Task Order_with_products_of_others_is_fulfilled_only_by_admins()
    {
        var order = await Paid(_teapot, _cup);

        await Fulfilling(Some.Seller, order, FulfilmentStatus.Preparing).ShouldRefuse("not-order-seller");
        await Fulfil(Some.Admin, order, FulfilmentStatus.Preparing);
    }

    [Fact]
    public async Task Fulfilment_is_rejected_for_the_buyer_and_an_unrelated_or_unknown_order_is_not_found()
    {
        var order = await Paid(_teapot);

        await Fulfilling(Some.Buyer, order, FulfilmentStatus.Preparing).ShouldRefuse("not-order-seller");
        await Fulfilling(new Actor(AccountId.New(TestClock.Start), AccountRole.Seller), order, FulfilmentStatus.Preparing).ShouldRefuse("order-not-found");
        await Fulfilling(Some.Admin, OrderId.New(TestClock.Start), FulfilmentStatus.Preparing).ShouldRefuse("order-not-found");
    }

    private async Task<OrderId> Place(params IEnumerable<AProduct> products) =>
        (await _shop.Send(new PlaceOrder(Some.Buyer, [.. products.Select(product => new OrderItem(product.Id, 1))], null, null))).Id;

    private async Task<OrderId> Paid(params IEnumerable<AProduct> products)
    {
        var order = await Place(products);
        await _shop.DeliverAllEvents();
        return order;
    }

    private Task Fulfil(Actor actor, OrderId order, FulfilmentStatus to) => _shop.Send(new FulfilOrder(actor, order, to));

    private Func<Task> Fulfilling(Actor actor, OrderId order, FulfilmentStatus to) => () => Fulfil(actor, order, to);
}

using Shop.Application.Audit;
using Shop.Application.Orders;
using Shop.Application.Ports.Events;
using Shop.Domain.Carts;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class OrderBatchStoreContract(IContractShop shop) : PortContract(shop)
{
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).SoldBy(Some.Seller.Id).WithStock(10);
    private readonly AProduct _kettle = AProduct.Named("Kettle").Costing(4000).WithStock(3);

    [Fact]
    public async Task A_placed_order_is_found_as_it_was_returned()
    {
        await Store(_teapot, _kettle);

        var placed = await Place(Command((_teapot, 2), (_kettle, 1)) with { ShippingAddress = Some.Address, PaymentMethod = "sim_ok" });

        (await Read(session => session.OrderList.Find(placed.Id, Some.Buyer, Token))).Should().BeEquivalentTo(placed, options => options.WithStrictOrdering());
        placed.Should().BeEquivalentTo(new { Status = OrderStatus.Pending, Total = Some.Money(6500), Version = 1L, ShippingAddress = Some.Address });
        placed.Lines.Select(line => (line.Position, line.ProductId, line.SellerId, line.Quantity))
            .Should().Equal((0, _teapot.Id, Some.Seller.Id, 2), (1, _kettle.Id, null, 1));
        await Commit(async session => (await session.Payments.Of(placed.Id, Token)).Method.Should().Be("sim_ok"));
    }

    [Fact]
    public async Task A_reservation_changes_the_figures_and_the_version_of_the_stock()
    {
        await Store(_teapot, _kettle);

        await Place(Command((_teapot, 2), (_kettle, 1)));
        await Place(Command((_teapot, 3)));

        (await Read(session => session.Stocks.Find(_teapot.Variant, Token))).Should().BeEquivalentTo(new { OnHand = 10, Reserved = 5, Version = 3L });
        (await Read(session => session.Stocks.Find(_kettle.Variant, Token))).Should().BeEquivalentTo(new { OnHand = 3, Reserved = 1, Version = 2L });
    }

    [Fact]
    public async Task A_placed_order_appears_in_the_event_feed_and_in_the_audit_log()
    {
        await Store(_teapot);

        var placed = await Place(Command((_teapot, 1)));

        (await OrdersInFeed()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Type = "order.placed", OrderId = placed.Id });
        var trail = await Read(session => session.Audit.About(placed.Id.ToString(), Token));
        trail.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { By = Some.Buyer, Action = AuditAction.Created, At = TestClock.Start, RequestId = new FixedRequest().RequestId });
    }

    [Fact]
    public async Task A_refused_order_reserves_no_stock_and_publishes_no_event()
    {
        await Store(_teapot, _kettle);

        (await Refusal(() => Place(Command((_teapot, 1), (_kettle, 4))))).Should().Be("insufficient-stock");
        (await Refusal(() => Place(Command((_teapot, 1), (AProduct.Named("Ghost"), 1))))).Should().Be("product-unavailable");

        (await Read(session => session.Stocks.Find(_teapot.Variant, Token))).Should().BeEquivalentTo(new { Reserved = 0, Version = 1L });
        (await OrdersInFeed()).Should().BeEmpty();
    }

    [Fact]
    public async Task Stock_is_never_oversold_by_concurrent_orders()
    {
        await Store(_teapot);

        var outcomes = await MaxConcurrency(40, _ => Command((_teapot, 1)));

        outcomes.Count(code => code is null).Should().Be(10);
        outcomes.Should().OnlyContain(code => code == null || code == "insufficient-stock");
        (await Read(session => session.Stocks.Find(_teapot.Variant, Token))).Should().BeEquivalentTo(new { OnHand = 10, Reserved = 10 });
    }

    [Fact]
    public async Task An_order_without_an_address_uses_the_shipping_address_of_the_buyer()
    {
        var ada = AnAccount.OfBuyer().LivingAt(Some.Address);
        await Store(_teapot);
        await Store(ada);

        (await Place(Command((_teapot, 1)) with { Actor = ada.Actor })).ShippingAddress.Should().Be(Some.Address);
        (await Place(Command((_teapot, 1)))).ShippingAddress.Should().BeNull();
    }

    [Fact]
    public async Task A_cart_is_ordered_once_by_concurrent_requests_and_is_empty_afterwards()
    {
        await Store(_teapot, _kettle);
        await Has((_teapot, 2), (_kettle, 1));

        var outcomes = await MaxConcurrency(5, _ => Command() with { FromCart = true });

        outcomes.Should().BeEquivalentTo(new[] { null, "cart-empty", "cart-empty", "cart-empty", "cart-empty" });
        (await Read(session => session.Carts.Find(CartOwner.Of(Some.Buyer.Id), Token))).Should().BeEquivalentTo(new { Version = 2L, Lines = Array.Empty<object>() });
        (await Read(session => session.Stocks.Find(_teapot.Variant, Token)))!.Reserved.Should().Be(2);
    }

    [Fact]
    public async Task A_cart_keeps_its_lines_when_the_order_is_refused()
    {
        await Store(_kettle);
        await Has((_kettle, 4));

        (await Refusal(() => Place(Command() with { FromCart = true }))).Should().Be("insufficient-stock");

        (await Read(session => session.Carts.Find(CartOwner.Of(Some.Buyer.Id), Token)))!.Lines.Should().ContainSingle();
    }

    [Fact]
    public async Task A_request_cancelled_in_the_queue_places_no_order()
    {
        await Store(_teapot);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await FluentActions.Awaiting(() => Read(session => session.Send<PlaceOrder, OrderDetails>(Command((_teapot, 1)), gone.Token)))
            .Should().ThrowAsync<OperationCanceledException>();

        (await Read(session => session.Stocks.Find(_teapot.Variant, Token)))!.Reserved.Should().Be(0);
    }

    private static PlaceOrder Command(params (AProduct Product, int Quantity)[] items) =>
        new(Some.Buyer, [.. items.Select(item => new OrderItem(item.Product.Id, item.Quantity))], ShippingAddress: null, PaymentMethod: null);

    private Task Has(params (AProduct Product, int Quantity)[] lines) => Commit(session =>
    {
        var cart = Cart.Of(CartOwner.Of(Some.Buyer.Id), TestClock.Start);
        foreach (var (product, quantity) in lines)
            cart.Put(product.Variant, quantity, TestClock.Start);
        session.Carts.Add(cart);
    });

    private async Task<IEnumerable<FeedEvent>> OrdersInFeed()
    {
        await Shop.Settle();
        var feed = await Read(session => session.Feed.ReadAll(after: 0, limit: 10, Token));
        return feed.Where(received => received.OrderId is not null);
    }

    private Task<OrderDetails> Place(PlaceOrder command) => Read(session => session.Send<PlaceOrder, OrderDetails>(command, Token));

    /// <returns>The error code of each caller, null for success.</returns>
    private async Task<IReadOnlyList<string?>> MaxConcurrency(int callers, Func<int, PlaceOrder> command) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Refusal(() => Place(command(caller))))));
}

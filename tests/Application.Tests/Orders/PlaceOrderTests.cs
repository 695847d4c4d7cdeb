using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class PlaceOrderTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(5);
    private readonly AProduct _kettle = AProduct.Named("Kettle").Costing(4000).WithStock(2);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Placed_order_is_pending_and_reserves_stock_for_every_line()
    {
        await _shop.Has(_teapot, _kettle);

        var order = await Place((_teapot, 2), (_kettle, 1));

        order.Should().BeEquivalentTo(new
        {
            Status = OrderStatus.Pending,
            BuyerId = Some.Buyer.Id,
            Total = Some.Money(6500),
            Version = 1L,
            CreatedAt = TestClock.Start,
            Payment = new { Status = PaymentStatus.Pending, Amount = Some.Money(6500), NextAttemptAt = TestClock.Start },
        });
        order.Lines.Select(line => (line.Position, line.ProductId, line.Quantity)).Should().Equal((0, _teapot.Id, 2), (1, _kettle.Id, 1));
        (await Stock(_teapot)).Should().Be(new StockLevel(_teapot.Id, OnHand: 5, Reserved: 2, Available: 3));
        (await Stock(_kettle)).Should().Be(new StockLevel(_kettle.Id, OnHand: 2, Reserved: 1, Available: 1));
    }

    [Fact]
    public async Task Placed_order_is_stored_as_returned()
    {
        await _shop.Has(_teapot);

        var order = await Place((_teapot, 2));

        (await _shop.Send(new GetOrder(Some.Buyer, order.Id))).Should().BeEquivalentTo(order);
    }

    [Fact]
    public async Task Order_is_rejected_as_a_whole_and_the_error_names_each_line_with_insufficient_stock()
    {
        var cup = AProduct.Named("Cup").WithStock(10);
        await _shop.Has(_teapot, cup, _kettle);

        var refused = await Refused((_teapot, 6), (cup, 1), (_kettle, 3));

        refused.Code.Should().Be("insufficient-stock");
        refused.Faults.Select(fault => (fault.Field, fault.Code)).Should().Equal(
            ("items/0/quantity", "insufficient-stock"), ("items/2/quantity", "insufficient-stock"));
        refused.Faults[0].Detail.Should().Contain("5 are available");
        (await Stock(cup)).Reserved.Should().Be(0);
        (await _shop.Send(new ListOrders(Some.Admin, new OrderFilter(null, null, null, null), new(10)))).Items.Should().BeEmpty();
        (await _shop.Feed()).Should().NotContain(seen => seen.Type == "order.placed");
    }

    [Fact]
    public async Task Order_can_reserve_the_last_available_item()
    {
        await _shop.Has(_kettle);

        await Place((_kettle, 2));

        (await Refused((_kettle, 1))).Code.Should().Be("insufficient-stock");
    }

    [Fact]
    public async Task Repeated_product_is_merged_into_its_first_line()
    {
        await _shop.Has(_teapot, _kettle);

        var order = await Place((_teapot, 2), (_kettle, 1), (_teapot, 3));

        order.Lines.Select(line => (line.ProductId, line.Quantity)).Should().Equal((_teapot.Id, 5), (_kettle.Id, 1));
        (await Stock(_teapot)).Reserved.Should().Be(5);
    }

    [Fact]
    public async Task Quantities_of_a_repeated_product_are_added_before_the_stock_check()
    {
        await _shop.Has(_teapot);

        var refused = await Refused((_teapot, 3), (_teapot, 3));

        refused.Code.Should().Be("insufficient-stock");
        refused.Faults.Should().ContainSingle().Which.Field.Should().Be("items/0/quantity");
    }

    [Fact]
    public async Task Order_retains_name_and_price_at_the_time_of_ordering()
    {
        await _shop.Has(_teapot.OnSaleFor(1000));
        var order = await Place((_teapot, 1));

        await _shop.Commit(async services =>
            (await services.Get<Ports.Catalog.IProductRepository>().Find(_teapot.Id, default))!
                .Change(_teapot.Description with { Name = "Urn", Price = Some.Money(9999), SalePrice = null }, Some.Admin.Id, TestClock.Start));

        (await _shop.Send(new GetOrder(Some.Buyer, order.Id))).Lines.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Name = "Teapot", UnitPrice = Some.Money(1000) });
    }

    [Fact]
    public async Task Order_is_rejected_and_the_error_names_each_line_with_an_unavailable_product()
    {
        var draft = AProduct.Named("Draft").AsDraft();
        var deleted = AProduct.Named("Deleted");
        var unknown = AProduct.Named("Unknown");
        await _shop.Has(_teapot, draft, deleted);
        await _shop.Send(new DeleteProduct(Some.Admin, deleted.Id, ExpectedVersion: null));

        var refused = await Refused((draft, 1), (_teapot, 1), (deleted, 1), (unknown, 1));

        refused.Code.Should().Be("product-unavailable");
        refused.Faults.Select(fault => fault.Field).Should().Equal("items/0/productId", "items/2/productId", "items/3/productId");
        (await Stock(_teapot)).Reserved.Should().Be(0);
    }

    [Fact]
    public async Task Draft_cannot_be_ordered_even_by_its_seller()
    {
        var draft = AProduct.Named("Draft").AsDraft().SoldBy(Some.Seller.Id);
        await _shop.Has(draft);

        (await Refused(Order(Some.Seller, (draft, 1)))).Code.Should().Be("product-unavailable");
    }

    [Fact]
    public async Task Shipping_address_defaults_to_that_of_the_profile()
    {
        var ada = AnAccount.OfBuyer().LivingAt(Some.Address);
        var elsewhere = Some.Address with { City = "Shelbyville" };
        await _shop.Has(ada);
        await _shop.Has(_teapot);

        var toProfile = await _shop.Send(Order(ada.Actor, (_teapot, 1)));
        var toGiven = await _shop.Send(Order(ada.Actor, (_teapot, 1)) with { ShippingAddress = elsewhere });

        toProfile.ShippingAddress.Should().Be(Some.Address);
        toGiven.ShippingAddress.Should().Be(elsewhere);
    }

    [Fact]
    public async Task Order_stores_a_copy_of_the_shipping_address()
    {
        var ada = AnAccount.OfBuyer().LivingAt(Some.Address);
        await _shop.Has(ada);
        await _shop.Has(_teapot);
        var order = await _shop.Send(Order(ada.Actor, (_teapot, 1)));

        await _shop.Commit(async services =>
        {
            var account = (await services.Get<Ports.Accounts.IAccountRepository>().Find(ada.Id, default))!;
            account.ChangeProfile(account.Profile with { ShippingAddress = null }, TestClock.Start);
        });

        (await _shop.Send(new GetOrder(ada.Actor, order.Id))).ShippingAddress.Should().Be(Some.Address);
    }

    [Fact]
    public async Task Order_placement_reports_every_fault_at_once()
    {
        await _shop.Has(_teapot);
        var place = () => _shop.Send(new PlaceOrder(
            Some.Buyer,
            [new OrderItem(_teapot.Id, 0), new OrderItem(_kettle.Id, 1000)],
            Some.Address with { City = " ", Country = "usa" },
            PaymentMethod: "sim\0ok"));

        await place.ShouldBeInvalid(
            ("Items[0].Quantity", "out-of-range"),
            ("Items[1].Quantity", "out-of-range"),
            ("ShippingAddress.City", "required"),
            ("ShippingAddress.Country", "country-invalid"),
            ("PaymentMethod", "control-character"),
            ("items/1/productId", "product-unavailable"));
    }

    [Fact]
    public async Task Order_placement_rejects_zero_lines_and_more_than_100_lines()
    {
        await _shop.Has(_teapot);
        await Placing([]).ShouldBeInvalid(("Items", "required"));
        await Placing(Enumerable.Repeat((_teapot, 1), 101)).ShouldBeInvalid(("Items", "too-many"));
    }

    [Fact]
    public async Task Order_placement_rejects_a_total_quantity_above_999_of_one_product()
    {
        await _shop.Has(_teapot);
        await Placing([(_teapot, 600), (_teapot, 400)]).ShouldBeInvalid(("Items", "out-of-range"));
    }

    [Fact]
    public async Task Products_beyond_the_maximum_of_lines_are_not_looked_up()
    {
        var unknown = Enumerable.Range(0, 101).Select(number => (AProduct.Named($"Unknown {number}"), 1)).ToList();

        await Placing(unknown).ShouldBeInvalid(
            [("Items", "too-many"), .. Enumerable.Range(0, 100).Select(line => ($"items/{line}/productId", "product-unavailable"))]);
    }

    [Fact]
    public async Task Quantities_that_have_no_sum_do_not_hide_an_unknown_product()
    {
        var unknown = AProduct.Named("Unknown");

        await Placing([(unknown, int.MaxValue), (unknown, int.MaxValue)]).ShouldBeInvalid(
            ("Items[0].Quantity", "out-of-range"), ("Items[1].Quantity", "out-of-range"), ("items/0/productId", "product-unavailable"));
    }

    [Fact]
    public async Task Order_placement_rejects_a_total_out_of_range()
    {
        var palace = AProduct.Named("Palace").Costing(Money.MaxAmount);
        await _shop.Has(palace);

        (await Refused((palace, 2))).Code.Should().Be("order-total-out-of-range");
        (await Stock(palace)).Reserved.Should().Be(0);
    }

    private static PlaceOrder Order(Actor buyer, params IEnumerable<(AProduct Product, int Quantity)> items) =>
        new(buyer, [.. items.Select(item => new OrderItem(item.Product.Id, item.Quantity))], ShippingAddress: null, PaymentMethod: null);

    private Task<OrderDetails> Place(params IEnumerable<(AProduct, int)> items) => _shop.Send(Order(Some.Buyer, items));

    private Func<Task> Placing(IEnumerable<(AProduct, int)> items) => () => Place(items);

    private Task<DomainException> Refused(params IEnumerable<(AProduct, int)> items) => Refused(Order(Some.Buyer, items));

    private async Task<DomainException> Refused(PlaceOrder command) =>
        (await FluentActions.Awaiting(() => _shop.Send(command)).Should().ThrowAsync<DomainException>()).Which;

    private Task<StockLevel> Stock(AProduct product) => _shop.Send(new GetStock(Some.Admin, product.Id));
}

using Shop.Application.Accounts;
using Shop.Application.Carts;
using Shop.Application.Catalog;
using Shop.Application.Orders;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Carts;

public sealed class CartTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(5);
    private readonly AProduct _cup = AProduct.Named("Cup").Costing(300).WithStock(1);

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot, _cup);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Is_empty_before_anything_is_put_in()
    {
        var cart = await Cart();

        cart.Items.Should().BeEmpty();
        cart.Total.Should().Be(Some.Money(0));
    }

    [Fact]
    public async Task Shows_todays_prices_and_what_is_available()
    {
        await Put(_teapot, 2);
        await Put(_cup, 3);
        await Change(_teapot, product => product with { SalePrice = Some.Money(1000) });

        var cart = await Cart();

        cart.Items.Select(item => (item.ProductId, item.Quantity, item.Available, item.UnitPrice, item.Total)).Should().Equal(
            (_teapot.Id, 2, 5, Some.Money(1000), Some.Money(2000)),
            (_cup.Id, 3, 1, Some.Money(300), Some.Money(900)));
        cart.Total.Should().Be(Some.Money(2900));
    }

    [Fact]
    public async Task Flags_what_is_not_published_any_more_and_does_not_count_it()
    {
        await Put(_teapot, 2);
        await Put(_cup, 1);
        await _shop.Send(new DeleteProduct(Some.Admin, _cup.Id, ExpectedVersion: null));

        var cart = await Cart();

        cart.Items[1].Should().BeEquivalentTo(new { ProductId = _cup.Id, Product = (ProductDetails?)null, Available = 0, UnitPrice = (Money?)null, Total = (Money?)null });
        cart.Total.Should().Be(Some.Money(2500));
    }

    [Fact]
    public async Task Is_shown_whatever_it_would_cost()
    {
        var palace = AProduct.Named("Palace").Costing(Money.MaxAmount);
        await _shop.Has(palace);
        await Put(palace, 2);
        await Put(_teapot, 1);

        var cart = await Cart();

        cart.Items[0].Total.Should().BeNull();
        cart.Items[1].Total.Should().Be(Some.Money(1250));
        cart.Total.Should().BeNull();
    }

    [Fact]
    public async Task Takes_no_draft_not_even_its_sellers_and_nothing_unknown()
    {
        var draft = AProduct.Named("Draft").AsDraft().SoldBy(Some.Seller.Id);
        await _shop.Has(draft);

        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(Some.Seller, draft.Id, 1))).ShouldRefuse("product-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(Some.Buyer, ProductId.New(FixedClock.Start), 1))).ShouldRefuse("product-not-found");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task Takes_1_to_999_of_a_product(int quantity) =>
        await FluentActions.Awaiting(() => Put(_teapot, quantity)).ShouldBeInvalid(("Quantity", "out-of-range"));

    [Fact]
    public async Task Is_emptied_by_its_order()
    {
        await Put(_teapot, 2);
        await Put(_cup, 1);

        var order = await Order();

        order.Lines.Select(line => (line.ProductId, line.Quantity)).Should().Equal((_teapot.Id, 2), (_cup.Id, 1));
        (await Cart()).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_as_it_was_when_its_order_is_refused()
    {
        await Put(_teapot, 2);
        await Put(_cup, 2);

        await FluentActions.Awaiting(Order).ShouldRefuse("insufficient-stock");
        await _shop.Send(new DeleteProduct(Some.Admin, _cup.Id, ExpectedVersion: null));
        await FluentActions.Awaiting(Order).ShouldRefuse("product-unavailable");

        (await Cart()).Items.Select(item => (item.ProductId, item.Quantity)).Should().Equal((_teapot.Id, 2), (_cup.Id, 2));
        (await _shop.Send(new GetStock(Some.Admin, _teapot.Id))).Reserved.Should().Be(0);
    }

    [Fact]
    public async Task Cannot_be_ordered_when_it_is_empty()
    {
        await FluentActions.Awaiting(Order).ShouldRefuse("cart-empty");
        await Put(_teapot, 2);
        await _shop.Send(new ClearCart(Some.Buyer));
        await FluentActions.Awaiting(Order).ShouldRefuse("cart-empty");
    }

    [Fact]
    public async Task Is_ordered_alone_or_not_at_all() =>
        await FluentActions.Awaiting(() => _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_cup.Id, 1)], null, null, FromCart: true)))
            .ShouldBeInvalid(("Items", "not-allowed"));

    [Fact]
    public async Task Is_nobody_elses()
    {
        await Put(_teapot, 2);

        (await _shop.Send(new GetCart(Some.Seller))).Items.Should().BeEmpty();
        await _shop.Send(new RemoveFromCart(Some.Seller, _teapot.Id));
        await _shop.Send(new ClearCart(Some.Seller));
        (await Cart()).Items.Should().ContainSingle();
        await _shop.Send(new RemoveFromCart(Some.Buyer, _teapot.Id));
        (await Cart()).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_gone_with_its_owner()
    {
        var ada = AnAccount.OfBuyer();
        await _shop.Has(ada);
        await _shop.Send(new PutIntoCart(ada.Actor, _teapot.Id, 2));

        await _shop.Send(new DeleteAccount(Some.Admin, ada.Id, ExpectedVersion: null));

        (await _shop.Send(new GetCart(ada.Actor))).Items.Should().BeEmpty();
    }

    private Task<CartDetails> Cart() => _shop.Send(new GetCart(Some.Buyer));

    private Task Put(AProduct product, int quantity) => _shop.Send(new PutIntoCart(Some.Buyer, product.Id, quantity));

    private Task<OrderDetails> Order() => _shop.Send(new PlaceOrder(Some.Buyer, [], null, null, FromCart: true));

    private Task Change(AProduct product, Func<ProductDescription, ProductDescription> change) => _shop.Commit(async services =>
        (await services.Get<Ports.IProductRepository>().Find(product.Id, default))!.Change(change(product.Description), Some.Admin.Id, FixedClock.Start));
}

using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts.Administration;
using Shop.Application.Carts;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Application.Tests;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Adapters.Persistence.Tests.Carts;

public sealed class CartTests : IAsyncLifetime
{
    private RunningShop _shop = null!;
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(5);
    private readonly AProduct _cup = AProduct.Named("Cup").Costing(300).WithStock(1);

    public async ValueTask InitializeAsync()
    {
        _shop = await StoredShop.Open();
        await _shop.Has(_teapot, _cup);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Cart_is_empty_before_the_first_item()
    {
        var cart = await Cart();

        cart.Items.Should().BeEmpty();
        cart.Total.Should().Be(Some.Money(0));
    }

    [Fact]
    public async Task Cart_shows_current_prices_and_availability()
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
    public async Task Cart_flags_an_unpublished_product_and_excludes_it_from_the_total()
    {
        await Put(_teapot, 2);
        await Put(_cup, 1);
        await _shop.Send(new DeleteProduct(Some.Admin, _cup.Id, ExpectedVersion: null));

        var cart = await Cart();

        cart.Items[1].Should().BeEquivalentTo(new { ProductId = _cup.Id, Product = (ProductDetails?)null, Available = 0, UnitPrice = (Money?)null, Total = (Money?)null });
        cart.Total.Should().Be(Some.Money(2500));
    }

    [Fact]
    public async Task Cart_is_shown_without_a_total_when_the_total_is_out_of_range()
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
    public async Task Cart_rejects_drafts_even_for_their_seller_and_unknown_products()
    {
        var draft = AProduct.Named("Draft").AsDraft().SoldBy(Some.Seller.Id);
        await _shop.Has(draft);

        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(Some.Seller, draft.Id, 1))).ShouldRefuse("product-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(Some.Buyer, ProductId.New(TestClock.Start), 1))).ShouldRefuse("product-not-found");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task Cart_rejects_a_quantity_outside_1_to_999(int quantity) =>
        await FluentActions.Awaiting(() => Put(_teapot, quantity)).ShouldBeInvalid(("Quantity", "out-of-range"));

    [Fact]
    public async Task Cart_is_emptied_when_its_items_are_ordered()
    {
        await Put(_teapot, 2);
        await Put(_cup, 1);

        var order = await Order();

        order.Lines.Select(line => (line.ProductId, line.Quantity)).Should().Equal((_teapot.Id, 2), (_cup.Id, 1));
        (await Cart()).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Cart_cannot_be_ordered_when_empty()
    {
        await FluentActions.Awaiting(Order).ShouldRefuse("cart-empty");
        await Put(_teapot, 2);
        await _shop.Send(new ClearCart(Some.Buyer));
        await FluentActions.Awaiting(Order).ShouldRefuse("cart-empty");
    }

    [Fact]
    public async Task Order_from_the_cart_rejects_additional_items() =>
        await FluentActions.Awaiting(() => _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_cup.Id, 1)], null, null, FromCart: true)))
            .ShouldBeInvalid(("Items", "not-allowed"));

    [Fact]
    public async Task Cart_belongs_to_one_account()
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
    public async Task Cart_is_deleted_with_its_account()
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
        (await services.GetRequiredService<IProductRepository>().Find(product.Id, default))!.Change(change(product.Description), Some.Admin.Id, TestClock.Start));
}

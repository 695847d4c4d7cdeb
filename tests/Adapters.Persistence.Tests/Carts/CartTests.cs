using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Accounts.Administration;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Carts;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Products;
using Shop.Application.Orders;
using Shop.Application.Ports.Catalog;
using Shop.Application.Tests;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
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

        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(CartOwner.Of(Some.Seller.Id), draft.Id, 1))).ShouldRefuse("product-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(CartOwner.Of(Some.Buyer.Id), ProductId.New(TestClock.Start), 1))).ShouldRefuse("product-not-found");
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
        await _shop.Send(new ClearCart(CartOwner.Of(Some.Buyer.Id)));
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

        (await _shop.Send(new GetCart(CartOwner.Of(Some.Seller.Id)))).Items.Should().BeEmpty();
        await _shop.Send(new RemoveFromCart(CartOwner.Of(Some.Seller.Id), _teapot.Id));
        await _shop.Send(new ClearCart(CartOwner.Of(Some.Seller.Id)));
        (await Cart()).Items.Should().ContainSingle();
        await _shop.Send(new RemoveFromCart(CartOwner.Of(Some.Buyer.Id), _teapot.Id));
        (await Cart()).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Cart_is_deleted_with_its_account()
    {
        var ada = AnAccount.OfBuyer();
        await _shop.Has(ada);
        await _shop.Send(new PutIntoCart(CartOwner.Of(ada.Actor.Id), _teapot.Id, 2));

        await _shop.Send(new DeleteAccount(Some.Admin, ada.Id, ExpectedVersion: null));

        (await _shop.Send(new GetCart(CartOwner.Of(ada.Actor.Id)))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Cart_of_a_guest_is_read_and_changed_by_its_token_until_it_expires()
    {
        var token = await _shop.Send(new CreateCart());
        var guest = CartToken.OwnerOf(token);
        await _shop.Send(new PutIntoCart(guest, _teapot.Id, 2));
        await _shop.Send(new PutIntoCart(guest, _cup.Id, 1));
        await _shop.Send(new RemoveFromCart(guest, _cup.Id));

        (await _shop.Send(new GetCart(guest))).Items.Select(item => (item.ProductId, item.Quantity)).Should().Equal((_teapot.Id, 2));
        _shop.Clock.Advance(TimeSpan.FromDays(30));
        await FluentActions.Awaiting(() => _shop.Send(new GetCart(guest))).ShouldRefuse("cart-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new PutIntoCart(guest, _cup.Id, 1))).ShouldRefuse("cart-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new ClearCart(guest))).ShouldRefuse("cart-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new MergeCart(Some.Buyer, token))).ShouldRefuse("cart-not-found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no token")]
    public async Task Cart_of_an_unknown_token_does_not_exist(string token)
    {
        await FluentActions.Awaiting(() => _shop.Send(new GetCart(CartToken.OwnerOf(token)))).ShouldRefuse("cart-not-found");
        await FluentActions.Awaiting(() => _shop.Send(new RemoveFromCart(CartToken.OwnerOf(token), _cup.Id))).ShouldRefuse("cart-not-found");
    }

    [Fact]
    public async Task Cart_of_a_guest_is_merged_into_one_account_by_concurrent_merges()
    {
        var token = await _shop.Send(new CreateCart());
        await _shop.Send(new PutIntoCart(CartToken.OwnerOf(token), _teapot.Id, 3));
        await Put(_cup, 1);
        Actor[] actors = [Some.Buyer, Some.Seller, Some.Buyer, Some.Seller];

        var outcomes = await Task.WhenAll(actors.Select(actor => Refusal(new MergeCart(actor, token))));

        outcomes.Should().BeEquivalentTo(new[] { null, "cart-not-found", "cart-not-found", "cart-not-found" });
        var carts = new[] { await Cart(), await _shop.Send(new GetCart(CartOwner.Of(Some.Seller.Id))) };
        carts.SelectMany(cart => cart.Items).Select(item => (item.ProductId, item.Quantity)).Should().BeEquivalentTo([(_cup.Id, 1), (_teapot.Id, 3)]);
        await FluentActions.Awaiting(() => _shop.Send(new GetCart(CartToken.OwnerOf(token)))).ShouldRefuse("cart-not-found");
    }

    [Fact]
    public async Task Cart_of_a_guest_is_stored_without_its_token()
    {
        var token = await _shop.Send(new CreateCart());

        await using var scope = _shop.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Carts.Select(cart => cart.TokenHash).ToListAsync();

        token.Should().MatchRegex("^[A-Za-z0-9_-]{43}$");
        stored.Should().ContainSingle().Which.Should().MatchRegex("^[0-9a-f]{64}$");
    }

    private async Task<string?> Refusal(MergeCart merge)
    {
        try
        {
            await _shop.Send(merge);
            return null;
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }

    private Task<CartDetails> Cart() => _shop.Send(new GetCart(CartOwner.Of(Some.Buyer.Id)));

    private Task Put(AProduct product, int quantity) => _shop.Send(new PutIntoCart(CartOwner.Of(Some.Buyer.Id), product.Id, quantity));

    private Task<OrderDetails> Order() => _shop.Send(new PlaceOrder(Some.Buyer, [], null, null, FromCart: true));

    private Task Change(AProduct product, Func<ProductDescription, ProductDescription> change) => _shop.Commit(async services =>
        (await services.GetRequiredService<IProductRepository>().Find(product.Id, default))!.Change(change(product.Description), Some.Admin.Id, TestClock.Start));
}

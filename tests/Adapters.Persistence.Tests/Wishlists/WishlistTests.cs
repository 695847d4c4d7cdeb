using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Profile;
using Shop.Application.Messaging;
using Shop.Application.Tests;
using Shop.Application.Wishlists;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Adapters.Persistence.Tests.Wishlists;

public sealed class WishlistTests : IAsyncLifetime
{
    private RunningShop _shop = null!;
    private readonly AProduct _teapot = AProduct.Named("Teapot");
    private readonly AProduct _cup = AProduct.Named("Cup").SoldBy(Some.Seller.Id);

    public async ValueTask InitializeAsync() => _shop = await StoredShop.Open();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Wishlist_lists_the_latest_product_first()
    {
        await _shop.Has(_teapot, _cup);
        await Add(_teapot);
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await Add(_cup);

        var items = (await List()).Items;

        items.Select(item => item.Product!.Name).Should().Equal("Cup", "Teapot");
        items[0].AddedAt.Should().Be(_shop.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Wishlist_does_not_move_a_product_that_is_added_twice()
    {
        await _shop.Has(_teapot, _cup);
        await Add(_teapot);
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await Add(_cup);

        await Add(_teapot);

        (await List()).Items.Select(item => item.ProductId).Should().Equal(_cup.Id, _teapot.Id);
    }

    [Fact]
    public async Task Wishlist_rejects_a_product_that_is_not_visible_to_its_account()
    {
        await _shop.Has(_teapot.AsDraft());

        await FluentActions.Awaiting(() => Add(_teapot)).ShouldRefuse("product-not-found");
        await FluentActions.Awaiting(() => Toggle()).ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task Wishlist_accepts_the_removal_of_an_absent_product()
    {
        await _shop.Send(new RemoveFromWishlist(Some.Buyer, _teapot.Id));

        (await Has(_teapot)).Should().BeFalse();
    }

    [Fact]
    public async Task Wishlist_toggle_adds_and_removes_a_product()
    {
        await _shop.Has(_teapot);

        (await Toggle()).Should().BeTrue();
        (await Has(_teapot)).Should().BeTrue();
        (await Toggle()).Should().BeFalse();
        (await Has(_teapot)).Should().BeFalse();
    }

    [Fact]
    public async Task Wishlist_is_exported_and_deleted_with_its_account()
    {
        var ada = AnAccount.OfBuyer();
        await _shop.Has(ada);
        await _shop.Has(_teapot);
        await _shop.Send(new AddToWishlist(ada.Actor, _teapot.Id));

        (await CollectedExport.Of(_shop, ada.Actor)).Wishlist.Should().ContainSingle().Which.ProductId.Should().Be(_teapot.Id);
        await _shop.Send(new DeleteAccount(Some.Admin, ada.Id, ExpectedVersion: null));

        (await _shop.Send(new IsOnWishlist(ada.Actor, _teapot.Id))).Should().BeFalse();
    }

    private Task Add(AProduct product) => _shop.Send(new AddToWishlist(Some.Buyer, product.Id));

    private Task<bool> Toggle() => _shop.Send(new ToggleWishlist(Some.Buyer, _teapot.Id));

    private Task<bool> Has(AProduct product) => _shop.Send(new IsOnWishlist(Some.Buyer, product.Id));

    private Task<Page<WishlistItem>> List() => _shop.Send(new ListWishlist(Some.Buyer, new PageRequest(20)));
}

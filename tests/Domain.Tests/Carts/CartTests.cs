using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Carts;

public sealed class CartTests
{
    private readonly Cart _cart = Cart.Of(Some.Buyer.Id);
    private readonly ProductId _teapot = ProductId.New(TestClock.Start);
    private readonly ProductId _cup = ProductId.New(TestClock.Start);

    [Fact]
    public void Cart_has_one_line_per_product_at_its_first_position()
    {
        _cart.Put(_teapot, 1);
        _cart.Put(_cup, 2);
        _cart.Put(_teapot, 5);

        _cart.Lines.Should().Equal(new CartLine(_teapot, 5), new CartLine(_cup, 2));
    }

    [Fact]
    public void Cart_no_longer_contains_a_removed_product()
    {
        _cart.Put(_teapot, 1);
        _cart.Put(_cup, 2);

        _cart.Remove(_teapot);
        _cart.Remove(_teapot);

        _cart.Lines.Should().Equal(new CartLine(_cup, 2));
    }

    [Fact]
    public void Cart_holds_at_most_100_products_but_accepts_quantity_changes_when_full()
    {
        for (var i = 0; i < 100; i++)
            _cart.Put(ProductId.New(TestClock.Start), 1);

        FluentActions.Invoking(() => _cart.Put(_cup, 1)).Should().Throw<DomainException>().Which.Code.Should().Be("cart-full");
        _cart.Put(_cart.Lines[99].ProductId, 999);
        _cart.Lines[99].Quantity.Should().Be(999);
    }

    [Fact]
    public void Cart_cannot_be_ordered_when_empty()
    {
        FluentActions.Invoking(_cart.EnsureNotEmpty).Should().Throw<DomainException>().Which.Code.Should().Be("cart-empty");
        _cart.Put(_teapot, 1);
        _cart.EnsureNotEmpty();
    }
}

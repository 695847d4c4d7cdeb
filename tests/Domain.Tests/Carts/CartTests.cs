using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Carts;

public sealed class CartTests
{
    private readonly Cart _cart = Cart.Of(Some.Buyer.Id);
    private readonly ProductId _teapot = ProductId.New(FixedClock.Start);
    private readonly ProductId _cup = ProductId.New(FixedClock.Start);

    [Fact]
    public void Has_each_product_once_where_it_was_put_first()
    {
        _cart.Put(_teapot, 1);
        _cart.Put(_cup, 2);
        _cart.Put(_teapot, 5);

        _cart.Lines.Should().Equal(new CartLine(_teapot, 5), new CartLine(_cup, 2));
    }

    [Fact]
    public void Forgets_what_is_taken_out()
    {
        _cart.Put(_teapot, 1);
        _cart.Put(_cup, 2);

        _cart.Remove(_teapot);
        _cart.Remove(_teapot);

        _cart.Lines.Should().Equal(new CartLine(_cup, 2));
    }

    [Fact]
    public void Has_room_for_a_hundred_products_and_more_of_each()
    {
        for (var i = 0; i < 100; i++)
            _cart.Put(ProductId.New(FixedClock.Start), 1);

        FluentActions.Invoking(() => _cart.Put(_cup, 1)).Should().Throw<DomainException>().Which.Code.Should().Be("cart-full");
        _cart.Put(_cart.Lines[99].ProductId, 999);
        _cart.Lines[99].Quantity.Should().Be(999);
    }

    [Fact]
    public void Cannot_be_ordered_when_there_is_nothing_in_it()
    {
        FluentActions.Invoking(_cart.EnsureNotEmpty).Should().Throw<DomainException>().Which.Code.Should().Be("cart-empty");
        _cart.Put(_teapot, 1);
        _cart.EnsureNotEmpty();
    }
}

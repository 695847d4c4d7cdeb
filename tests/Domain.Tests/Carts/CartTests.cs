using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Carts;

public sealed class CartTests
{
    private readonly Cart _cart = Cart.Of(CartOwner.Of(Some.Buyer.Id), TestClock.Start);
    private readonly VariantId _teapot = Some.Variant(TestClock.Start);
    private readonly VariantId _cup = Some.Variant(TestClock.Start);

    [Fact]
    public void Cart_has_one_line_per_product_at_its_first_position()
    {
        _cart.Put(_teapot, 1, TestClock.Start);
        _cart.Put(_cup, 2, TestClock.Start);
        _cart.Put(_teapot, 5, TestClock.Start);

        _cart.Lines.Should().Equal(new CartLine(_teapot, 5), new CartLine(_cup, 2));
    }

    [Fact]
    public void Cart_no_longer_contains_a_removed_product()
    {
        _cart.Put(_teapot, 1, TestClock.Start);
        _cart.Put(_cup, 2, TestClock.Start);

        _cart.Remove(_teapot, TestClock.Start);
        _cart.Remove(_teapot, TestClock.Start);

        _cart.Lines.Should().Equal(new CartLine(_cup, 2));
    }

    [Fact]
    public void Cart_holds_at_most_100_products_but_accepts_quantity_changes_when_full()
    {
        for (var i = 0; i < 100; i++)
            _cart.Put(Some.Variant(TestClock.Start), 1, TestClock.Start);

        FluentActions.Invoking(() => _cart.Put(_cup, 1, TestClock.Start)).Should().Throw<DomainException>().Which.Code.Should().Be("cart-full");
        _cart.Put(_cart.Lines[99].VariantId, 999, TestClock.Start);
        _cart.Lines[99].Quantity.Should().Be(999);
    }

    [Fact]
    public void Cart_cannot_be_ordered_when_empty()
    {
        FluentActions.Invoking(_cart.EnsureNotEmpty).Should().Throw<DomainException>().Which.Code.Should().Be("cart-empty");
        _cart.Put(_teapot, 1, TestClock.Start);
        _cart.EnsureNotEmpty();
    }

    [Fact]
    public void Cart_of_a_guest_lives_for_30_days_after_its_last_change()
    {
        var cart = Guest();
        var later = TestClock.Start.AddDays(29);
        cart.Put(_teapot, 1, later);

        cart.IsLive(later.AddDays(30).AddSeconds(-1)).Should().BeTrue();
        cart.IsLive(later.AddDays(30)).Should().BeFalse();
        _cart.IsLive(later.AddYears(10)).Should().BeTrue("carts of accounts do not expire");
    }

    [Fact]
    public void Merged_cart_has_the_larger_quantity_of_each_product()
    {
        _cart.Put(_teapot, 2, TestClock.Start);
        _cart.Put(_cup, 3, TestClock.Start);
        var (bowl, guest) = (Some.Variant(TestClock.Start), Guest());
        guest.Put(bowl, 4, TestClock.Start);
        guest.Put(_cup, 1, TestClock.Start);
        guest.Put(_teapot, 999, TestClock.Start);

        _cart.Merge(guest, TestClock.Start);

        _cart.Lines.Should().Equal(new CartLine(_teapot, 999), new CartLine(_cup, 3), new CartLine(bowl, 4));
        _cart.ExpiresAt.Should().BeNull();
    }

    [Fact]
    public void Merged_cart_leaves_out_products_of_the_guest_beyond_the_100th_and_none_of_its_own()
    {
        for (var i = 0; i < 99; i++)
            _cart.Put(Some.Variant(TestClock.Start), 1, TestClock.Start);
        var (own, guest) = (_cart.Lines, Guest());
        guest.Put(_teapot, 1, TestClock.Start);
        guest.Put(_cup, 1, TestClock.Start);
        guest.Put(own[0].VariantId, 5, TestClock.Start);

        _cart.Merge(guest, TestClock.Start);

        _cart.Lines.Should().Equal([own[0] with { Quantity = 5 }, .. own.Skip(1), new CartLine(_teapot, 1)]);
    }

    private static Cart Guest() => Cart.Of(CartOwner.Guest("00"), TestClock.Start);
}

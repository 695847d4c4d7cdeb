using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.Catalog;

public sealed class ProductDetailsTests
{
    private static readonly ProductDetails Teapot = new(
        ProductId.New(TestClock.Start), "TP-1", "teapot", "Teapot", null, null, [], [], null, null, Some.Money(1000), null,
        ProductStatus.Published, [], 0, 1, null, 1, TestClock.Start, TestClock.Start);

    [Theory]
    [InlineData(1000, 995, 1)]
    [InlineData(1000, 996, 0)]
    [InlineData(1000, 875, 13)]
    [InlineData(1000, 0, 100)]
    [InlineData(3, 2, 33)]
    [InlineData(3, 1, 67)]
    [InlineData(Money.MaxAmount, 0, 100)]
    [InlineData(Money.MaxAmount, Money.MaxAmount - 1, 0)]
    public void Discount_is_rounded_half_up_to_whole_percent(long price, long salePrice, int percent) =>
        Discount(price, salePrice).Should().Be(percent);

    [Fact]
    public void Discount_is_rounded_correctly_for_every_small_price()
    {
        for (var price = 1; price <= 250; price++)
        {
            for (var salePrice = 0; salePrice < price; salePrice++)
            {
                var exact = decimal.Round((price - salePrice) * 100m / price, MidpointRounding.AwayFromZero);
                if (Discount(price, salePrice) != exact)
                    Assert.Fail($"{price} → {salePrice} is {exact} %, not {Discount(price, salePrice)} %.");
            }
        }
    }

    [Fact]
    public void Discount_is_absent_without_a_sale_price() => Teapot.DiscountPercent.Should().BeNull();

    private static int? Discount(long price, long salePrice) =>
        (Teapot with { Price = Some.Money(price), SalePrice = Some.Money(salePrice) }).DiscountPercent;
}

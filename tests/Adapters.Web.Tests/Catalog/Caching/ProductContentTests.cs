using System.Text;
using Shop.Adapters.Web.Catalog.Caching;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Catalog.Caching;

public sealed class ProductContentTests
{
    private static readonly ProductDetails s_teapot = new(
        ProductId.New(TestClock.Start), "TP-1", "teapot", "Teapot", """An "available":7 pot, {"available":8}, available.""", null, [], [], null, null,
        Some.Money(1000), null, ProductStatus.Published, [new ProductImage("https://example.com/available", "available")],
        Available: 9, StockVersion: 1, null, Version: 4, TestClock.Start, TestClock.Start);

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(Stock.MaxOnHand)]
    public void Product_content_with_new_availability_differs_in_nothing_else(int available)
    {
        var read = ProductContent.Of(s_teapot with { Available = available, StockVersion = 7 });

        var changed = ProductContent.Of(s_teapot).With(3, 6).With(available, 7);

        Encoding.UTF8.GetString(changed.Body).Should().Be(Encoding.UTF8.GetString(read.Body));
        changed.Tag.Should().Be(read.Tag).And.Be($"\"4.{available}\"");
    }

    [Fact]
    public void Product_ETag_is_the_version_while_the_stock_is_unchanged_since_its_creation() => ProductContent.Of(s_teapot).Tag.Should().Be("\"4\"");
}

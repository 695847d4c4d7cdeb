using System.Net;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>The products of a seller that erased its account.</summary>
public sealed class ErasedSellerTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Products_of_an_erased_seller_leave_the_catalog_and_cannot_be_ordered()
    {
        using var seller = await shop.Shop.SignUpSeller();
        using var buyer = await shop.Shop.SignUpBuyer();
        var product = await seller.AddProduct(stock: 5);
        (await shop.Anybody.Get($"/products/{product}")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await seller.Send(HttpMethod.Delete, "/me", new { password = ShopApi.Password })).StatusCode.Should().Be(HttpStatusCode.NoContent);

        await Eventually.Holds(async () => (await shop.Anybody.Get($"/products/{product}")).StatusCode == HttpStatusCode.NotFound, TimeSpan.FromSeconds(5));
        (await (await buyer.Post("/orders", new { items = new[] { new { productId = product } } })).ReadCode()).Should().Be("product-unavailable");
        (await shop.Admin.Get($"/products/{product}").Json()).Text("status").Should().Be("inactive");
        (await shop.Admin.Get($"/products/{product}/stock").Json()).GetProperty("onHand").GetInt32().Should().Be(5);
    }
}

using System.Net;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class ProductWalkTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Theory]
    [InlineData("sort=newest")]
    [InlineData("sort=price")]
    [InlineData("sort=-price")]
    [InlineData("sort=name")]
    [InlineData("sort=-name")]
    public async Task Paging_returns_every_product_once_while_products_are_added(string sort)
    {
        var expected = new List<string>();
        for (var i = 0; i < 23; i++)
            expected.Add(await fixture.Seller.AddProduct($"Walk {sort} {i:00}", price: 100 + (i % 3)));

        var met = new List<string>();
        for (string? next = $"/api/v1/products?{sort}&limit=5"; next is not null;)
        {
            var answer = await fixture.Anybody.Http.GetAsync(next);
            met.AddRange((await answer.Json()).Items().Select(product => product.Text("id")));
            next = NextOf(answer);
            await fixture.Seller.AddProduct(price: 50);
        }

        met.Should().OnlyHaveUniqueItems();
        met.Should().Contain(expected);
    }

    [Fact]
    public async Task Product_list_ETag_changes_with_its_content()
    {
        var tag = (await fixture.Anybody.Get("/products?limit=2")).Headers.ETag!.Tag;

        (await fixture.Anybody.Send(HttpMethod.Get, "/products?limit=2", null, ("If-None-Match", tag))).StatusCode.Should().Be(HttpStatusCode.NotModified);
        await fixture.Seller.AddProduct();
        (await fixture.Anybody.Send(HttpMethod.Get, "/products?limit=2", null, ("If-None-Match", tag))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static string? NextOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0].TrimStart('<') : null;
}

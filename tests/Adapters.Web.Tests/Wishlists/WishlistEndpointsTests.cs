using System.Net;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Wishlists;

public sealed class WishlistEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Product_added_twice_is_in_the_wishlist_once()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var product = await fixture.Admin.AddProduct();

        (await buyer.Put($"/wishlist/{product}", "")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await buyer.Put($"/wishlist/{product}", "")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        var item = (await buyer.Get("/wishlist").Json()).Items().Should().ContainSingle().Which;
        item.EnumerateObject().Select(property => property.Name).Should().Equal("productId", "product", "unavailable", "addedAt");
        item.GetProperty("product").Text("id").Should().Be(product);
        item.GetProperty("unavailable").GetBoolean().Should().BeFalse();
        item.Text("addedAt").Should().EndWith("Z");
    }

    [Fact]
    public async Task Concurrent_wishlist_toggles_are_all_applied()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var product = await fixture.Admin.AddProduct();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => buyer.Post($"/wishlist/{product}/toggle").Json()));

        answers.Count(answer => answer.GetProperty("inWishlist").GetBoolean()).Should().Be(5);
        (await buyer.Get($"/wishlist/{product}").Json()).GetProperty("inWishlist").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Wishlists_of_two_buyers_are_independent()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        using var other = await fixture.Shop.SignUpBuyer();
        var product = await fixture.Admin.AddProduct();
        await buyer.Put($"/wishlist/{product}", "");

        (await other.Get("/wishlist").Json()).Items().Should().BeEmpty();
        (await other.Get($"/wishlist/{product}").Json()).GetProperty("inWishlist").GetBoolean().Should().BeFalse();
        (await other.Delete($"/wishlist/{product}")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await buyer.Get($"/wishlist/{product}").Json()).GetProperty("inWishlist").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Wishlist_flags_an_unpublished_product_without_its_details()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var product = await fixture.Admin.AddProduct();
        await buyer.Put($"/wishlist/{product}", "");
        (await fixture.Admin.Patch($"/products/{product}", new { status = "draft", name = $"Secret {product}" }, "*")).EnsureSuccessStatusCode();

        var list = await buyer.Get("/wishlist");

        var item = (await list.Json()).Items().Single();
        item.GetProperty("unavailable").GetBoolean().Should().BeTrue();
        item.GetProperty("product").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        list.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData("prd_0190a0000000700080000000000000aa", "product-not-found")]
    [InlineData("prd_7", "not-found")]
    public async Task Unknown_product_cannot_be_added_to_the_wishlist(string product, string code)
    {
        using var buyer = await fixture.Shop.SignUpBuyer();

        foreach (var answer in new[] { await buyer.Put($"/wishlist/{product}", ""), await buyer.Post($"/wishlist/{product}/toggle") })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await answer.ReadCode()).Should().Be(code);
        }
    }

    [Fact]
    public async Task Wishlist_is_paged()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var products = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            products.Add(await fixture.Admin.AddProduct());
            await buyer.Put($"/wishlist/{products[^1]}", "");
        }

        var first = await buyer.Get("/wishlist?limit=3&include=total").Json();
        var second = await buyer.Get($"/wishlist?limit=3&after={first.GetProperty("page").Text("next")}").Json();

        first.GetProperty("page").Number("total").Should().Be(5);
        first.Items().Concat(second.Items()).Select(item => item.Text("productId")).Should().Equal(products.AsEnumerable().Reverse());
    }
}

using System.Net;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class ProductFilterTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Filter_with_several_values_matches_any_of_them_and_is_part_of_the_cursor()
    {
        var (red, green) = (await Tag("red"), await Tag("green"));
        foreach (var (name, tag) in new[] { ("One", red), ("Two", green), ("Three", red) })
        {
            (await shop.Seller.Post("/products", new { sku = name, name = $"{name} x", price = new { amount = 90_000, currency = "USD" }, tagIds = new[] { tag } }))
                .EnsureSuccessStatusCode();
        }

        var first = await shop.Anybody.Get($"/products?tag=red&tag={green}&limit=2&sort=name&facets=true").Json();
        var cursor = first.GetProperty("page").Text("next");
        var rest = await shop.Anybody.Get($"/products?tag=red&tag={green}&limit=2&sort=name&after={cursor}").Json();

        first.Items().Concat(rest.Items()).Select(product => product.Text("name")).Should().Equal("One x", "Three x", "Two x");
        first.GetProperty("facets").GetProperty("tags").EnumerateArray().Select(tag => $"{tag.Text("slug")} {tag.Number("count")}").Should().Equal("red 2", "green 1");
        first.GetProperty("facets").GetProperty("prices").GetRawText().Should().Be("""[{"minPrice":50000,"maxPrice":99999,"count":3}]""");
        rest.TryGetProperty("facets", out _).Should().BeFalse();
        (await shop.Anybody.Get($"/products?tag=red&limit=2&sort=name&after={cursor}")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await (await shop.Anybody.Get($"/products?{string.Join('&', Enumerable.Repeat("tag=red", 51))}")).ReadProblem()).Faults().Should().Equal("tag too-many");
    }

    [Fact]
    public async Task Unpublished_products_are_listed_only_to_their_seller_and_admins()
    {
        (await shop.Seller.Post("/products", new { sku = "D", name = "Draft", price = new { amount = 1, currency = "USD" }, status = "draft" })).EnsureSuccessStatusCode();

        using var buyer = await shop.Shop.SignUpBuyer();
        foreach (var (caller, count) in new[] { (shop.Anybody, 0), (buyer, 0), (shop.Seller, 1), (shop.Admin, 1) })
            (await caller.Get("/products?status=draft&status=inactive").Json()).Items().Should().HaveCount(count);
    }

    private async Task<string> Tag(string name) => (await shop.Admin.Post("/tags", new { name }).Json()).Text("id");
}

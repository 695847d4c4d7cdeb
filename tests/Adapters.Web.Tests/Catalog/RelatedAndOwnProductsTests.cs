using System.Net;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class RelatedAndOwnProductsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Seller_lists_only_their_own_products()
    {
        using var seller = await fixture.Shop.SignUpSeller();
        var (published, draft) = (await seller.AddProduct(), await seller.AddProduct(status: "draft"));
        await fixture.Seller.AddProduct();

        (await Ids(seller, "/me/products")).Should().Equal(draft, published);
        (await Ids(seller, "/me/products?status=draft")).Should().Equal(draft);
        (await fixture.Admin.Get("/me/products")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Product_without_taxonomy_has_no_related_products_and_an_unknown_one_is_not_found()
    {
        var product = await fixture.Admin.AddProduct();

        (await Ids(fixture.Anybody, $"/products/{product}/related")).Should().BeEmpty();
        var unknown = await fixture.Anybody.Get("/products/prd_0190a0000000700080000000000000aa/related");
        (await unknown.ReadCode()).Should().Be("product-not-found");
    }

    [Fact]
    public async Task Related_products_of_a_draft_are_returned_only_to_its_seller()
    {
        var draft = await fixture.Seller.AddProduct(status: "draft");

        (await fixture.Seller.Get($"/products/{draft}/related")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await fixture.Anybody.Get($"/products/{draft}/related")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<IEnumerable<string>> Ids(ApiClient caller, string path) =>
        (await caller.Get(path).Json()).Items().Select(product => product.Text("id"));
}

using System.Net;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Faults of every kind are named together: types, unknown and missing members, rules, and references.</summary>
public sealed class EveryFaultTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Unknown = "0190a0000000700080000000000000";

    [Fact]
    public async Task Product_is_rejected_with_faults_of_every_kind()
    {
        var answer = await fixture.Seller.Post("/products", $$"""
            {"sku":5,"name":" ","price":{"amount":1,"currency":"EUR"},"salePrice":{"amount":2,"currency":"EUR"},"color":"red","stock":-1,
             "brandId":"brd_{{Unknown}}aa","categoryIds":["cat_{{Unknown}}aa",7,"cat_{{Unknown}}ab"],"tagIds":["tag_{{Unknown}}aa"],
             "collectionId":"col_{{Unknown}}aa","images":[{"url":"a b"},{"alt":"no address"}]}
            """);

        (await Faults(answer)).Should().BeEquivalentTo(
            "#/sku wrong-type", "#/name required", "#/price/currency currency-not-supported", "#/salePrice/currency currency-not-supported",
            "#/salePrice sale-price-not-below-price", "#/color unknown-property", "#/stock out-of-range", "#/brandId brand-unknown",
            "#/categoryIds/0 category-unknown", "#/categoryIds/1 invalid-value", "#/categoryIds/2 category-unknown", "#/tagIds/0 tag-unknown",
            "#/collectionId collection-unknown", "#/images/0/url url-invalid", "#/images/1/url required");
    }

    [Fact]
    public async Task Unknown_references_are_named_together()
    {
        var answer = await fixture.Seller.Post("/products", $$"""
            {"sku":"R","name":"R","price":{"amount":1,"currency":"USD"},"brandId":"brd_{{Unknown}}aa",
             "categoryIds":["cat_{{Unknown}}aa","cat_{{Unknown}}ab"],"tagIds":["tag_{{Unknown}}aa"],"collectionId":"col_{{Unknown}}aa"}
            """);

        (await Faults(answer)).Should().BeEquivalentTo(
            "#/brandId brand-unknown", "#/categoryIds/0 category-unknown", "#/categoryIds/1 category-unknown", "#/tagIds/0 tag-unknown",
            "#/collectionId collection-unknown");
    }

    [Fact]
    public async Task Change_of_a_product_is_rejected_with_faults_of_every_kind()
    {
        var product = await fixture.Seller.Post("/products", """{"sku":"CH","name":"Changed","price":{"amount":1,"currency":"USD"}}""").Json();

        var answer = await fixture.Seller.Patch(
            $"/products/{product.Text("id")}", $$"""{"name":7,"price":{"amount":-1},"brandId":"brd_{{Unknown}}aa","slug":"A b"}""", "*");

        (await Faults(answer)).Should().BeEquivalentTo("#/name wrong-type", "#/price/amount invalid-value", "#/brandId brand-unknown", "#/slug slug-invalid");
    }

    [Fact]
    public async Task Order_is_rejected_with_every_fault_of_its_lines()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();

        var answer = await buyer.Post("/orders", $$"""
            {"items":[{"productId":"prd_{{Unknown}}aa","quantity":0},{"productId":"teapot"},{"productId":"prd_{{Unknown}}ab"}],
             "shippingAddress":{"name":"","line1":"L","city":"C","postalCode":"1","country":"XX"},"note":"x"}
            """);

        (await Faults(answer)).Should().BeEquivalentTo(
            "#/items/0/quantity out-of-range", "#/items/0/productId product-unavailable", "#/items/1/productId invalid-value",
            "#/items/2/productId product-unavailable", "#/shippingAddress/name required", "#/shippingAddress/country country-invalid", "#/note unknown-property");
    }

    [Theory]
    [InlineData("/auth/register", """{"email":5,"password":"short","name":" "}""",
        "#/email wrong-type", "#/name required", "#/password too-short", "#/password upper-case-missing", "#/password digit-missing", "#/password symbol-missing")]
    [InlineData("/categories", """{"name":"","parentId":"cat_0190a0000000700080000000000000aa","x":1}""", "#/name required", "#/parentId category-unknown", "#/x unknown-property")]
    [InlineData("/collections", """{"icon":5,"banners":[{"text":"x"},{"title":"T","imageUrl":"a b"}]}""",
        "#/name required", "#/icon wrong-type", "#/banners/0/title required", "#/banners/1/imageUrl url-invalid")]
    [InlineData("/webhook-endpoints", """{"url":"https://10.0.0.1/","events":"*"}""", "#/events wrong-type", "#/url target-not-allowed")]
    public async Task Body_is_rejected_with_faults_of_every_kind(string path, string body, params string[] faults) =>
        (await Faults(await fixture.Admin.Post(path, body))).Should().BeEquivalentTo(faults);

    [Theory]
    [InlineData("/products?limit=x&minPrice=-1&maxPrice=y&sort=relevance&colour=red",
        "limit invalid-value", "minPrice out-of-range", "maxPrice invalid-value", "sort words-missing", "colour unknown-parameter")]
    [InlineData("/products?limit=0&after=nonsense!", "limit out-of-range", "after cursor-invalid")]
    [InlineData("/products?minPrice=2&maxPrice=1&status=x", "minPrice out-of-range", "status invalid-value")]
    [InlineData("/audit?limit=101&from=x&resource=y", "limit out-of-range", "from invalid-value", "resource invalid-value")]
    [InlineData("/accounts?role=x&limit=0&q=a%00", "role invalid-value", "limit out-of-range", "q control-character")]
    public async Task Query_is_rejected_with_faults_of_every_kind(string path, params string[] faults) =>
        (await Faults(await fixture.Admin.Get(path))).Should().BeEquivalentTo(faults);

    [Fact]
    public async Task Parameters_do_not_hide_the_body() =>
        (await Faults(await fixture.Admin.Post("/brands?dryRun=true", """{"name":""}"""))).Should().BeEquivalentTo("dryRun unknown-parameter", "#/name required");

    [Fact]
    public async Task Fields_of_another_role_are_named_together()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();

        var answer = await buyer.Patch("/me", """{"storeName":"Shop","notifyByEmail":true}""");

        (await Faults(answer)).Should().BeEquivalentTo("#/storeName field-not-allowed", "#/notifyByEmail field-not-allowed");
    }

    [Fact]
    public async Task Rejected_request_has_no_effect_and_does_not_use_up_its_key()
    {
        (await fixture.Admin.Post("/brands", """{"name":"Effectless","x":1}""", key: "effectless-1")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await fixture.Anybody.Get("/brands?q=Effectless").Json()).Items().Should().BeEmpty();

        (await fixture.Admin.Post("/brands", """{"name":"Effectless"}""", key: "effectless-1")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private static async Task<IReadOnlyList<string>> Faults(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        return (await answer.ReadProblem()).Faults();
    }
}

using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Nested objects of a PATCH are merged member by member, RFC 7396.</summary>
public sealed class MergePatchTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Address =
        """{"shippingAddress":{"name":"Ada","line1":"Street 1","line2":"Flat 2","city":"Paris","region":"IDF","postalCode":"75001","country":"FR"}}""";

    [Fact]
    public async Task Shipping_address_is_merged_member_by_member()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        await buyer.Patch("/me", Address).Json();

        var moved = (await buyer.Patch("/me", """{"shippingAddress":{"city":"Lyon","line2":null}}""").Json()).GetProperty("shippingAddress");

        moved.Text("city").Should().Be("Lyon");
        moved.Text("name").Should().Be("Ada");
        moved.Text("region").Should().Be("IDF");
        moved.GetProperty("line2").ValueKind.Should().Be(JsonValueKind.Null);
        (await buyer.Patch("/me", """{"shippingAddress":null}""").Json()).GetProperty("shippingAddress").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Merged_address_must_be_whole()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();

        (await Faults(await buyer.Patch("/me", """{"shippingAddress":{"city":"Lyon","line1":"Street 1"}}""")))
            .Should().BeEquivalentTo("#/shippingAddress/name required", "#/shippingAddress/postalCode required", "#/shippingAddress/country required");
        await buyer.Patch("/me", Address).Json();
        (await Faults(await buyer.Patch("/me", """{"shippingAddress":{"city":null}}"""))).Should().BeEquivalentTo("#/shippingAddress/city null-not-allowed");
        (await Faults(await buyer.Patch("/me", """{"shippingAddress":{"city":"","country":"XX"}}""")))
            .Should().BeEquivalentTo("#/shippingAddress/city required", "#/shippingAddress/country country-invalid");
    }

    [Fact]
    public async Task Prices_are_merged_member_by_member()
    {
        var product = await fixture.Seller.Post("/products", """{"sku":"MP","name":"Merged","price":{"amount":500,"currency":"USD"}}""").Json();
        var path = $"/products/{product.Text("id")}";

        (await fixture.Seller.Patch(path, """{"price":{"amount":600}}""", "*").Json()).GetProperty("price").GetRawText().Should().Be("""{"amount":600,"currency":"USD"}""");
        (await Faults(await fixture.Seller.Patch(path, """{"salePrice":{"amount":400}}""", "*"))).Should().Equal("#/salePrice/currency required");
        await fixture.Seller.Patch(path, """{"salePrice":{"amount":400,"currency":"USD"}}""", "*").Json();
        (await fixture.Seller.Patch(path, """{"salePrice":{"amount":300}}""", "*").Json()).GetProperty("salePrice").Number("amount").Should().Be(300);
        (await Faults(await fixture.Seller.Patch(path, """{"salePrice":{"amount":900}}""", "*"))).Should().Equal("#/salePrice sale-price-not-below-price");
        (await Faults(await fixture.Seller.Patch(path, """{"price":{"currency":"EUR"}}""", "*"))).Should().Contain("#/price/currency currency-not-supported");
        (await fixture.Seller.Patch(path, """{"salePrice":null}""", "*").Json()).GetProperty("salePrice").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Faults_of_merged_prices_are_named_with_the_others()
    {
        var product = await fixture.Seller.Post("/products", """{"sku":"MF","name":"Faulty","price":{"amount":500,"currency":"USD"}}""").Json();
        var path = $"/products/{product.Text("id")}";

        (await Faults(await fixture.Seller.Patch(path, """{"salePrice":{"amount":400},"price":{"currency":"EUR"}}""", "*")))
            .Should().BeEquivalentTo("#/salePrice/currency required", "#/price/currency currency-not-supported");
        (await Faults(await fixture.Seller.Patch(path, """{"name":" ","salePrice":{"amount":400}}""", "*")))
            .Should().BeEquivalentTo("#/name required", "#/salePrice/currency required");
        (await Faults(await fixture.Seller.Patch(path, """{"name":7,"salePrice":{"amount":-1},"brandId":"brd_0190a0000000700080000000000000aa"}""", "*")))
            .Should().BeEquivalentTo("#/name wrong-type", "#/salePrice/amount invalid-value", "#/salePrice/currency required", "#/brandId brand-unknown");

        await fixture.Seller.Patch(path, """{"salePrice":{"amount":400,"currency":"USD"}}""", "*").Json();
        (await Faults(await fixture.Seller.Patch(path, """{"slug":"A b","price":{"amount":300}}""", "*")))
            .Should().BeEquivalentTo("#/slug slug-invalid", "#/salePrice sale-price-not-below-price");
    }

    [Fact]
    public async Task Faults_that_depend_on_the_stored_product_are_named_only_to_those_who_may_change_it()
    {
        var product = await fixture.Seller.Post("/products", """{"sku":"MO","name":"Owned","price":{"amount":500,"currency":"USD"}}""").Json();
        using var other = await fixture.Shop.SignUpSeller();

        (await Faults(await other.Patch($"/products/{product.Text("id")}", """{"name":" ","salePrice":{"amount":900}}""", "*"))).Should().Equal("#/name required");
    }

    [Fact]
    public async Task Faults_of_a_merged_address_are_named_with_the_others()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();

        (await Faults(await buyer.Patch("/me", """{"name":"","storeName":"S","shippingAddress":{"name":"Ada","city":"Lyon","postalCode":"1"}}""")))
            .Should().BeEquivalentTo("#/name required", "#/storeName field-not-allowed", "#/shippingAddress/line1 required", "#/shippingAddress/country required");
        (await Faults(await buyer.Patch("/me", """{"storeName":"S","shippingAddress":{"name":"Ada","line1":"L","city":"Lyon","postalCode":"1"}}""")))
            .Should().BeEquivalentTo("#/storeName field-not-allowed", "#/shippingAddress/country required");
        (await Faults(await buyer.Patch("/me", """{"shippingAddress":{"name":"Ada","line1":"L","city":"Lyon","postalCode":1,"country":"XX"}}""")))
            .Should().BeEquivalentTo("#/shippingAddress/postalCode wrong-type", "#/shippingAddress/country country-invalid");
    }

    [Fact]
    public async Task Lists_are_replaced()
    {
        var product = await fixture.Seller.Post("/products", """
            {"sku":"ML","name":"Listed","price":{"amount":500,"currency":"USD"},"images":[{"url":"https://example.com/1","alt":"one"},{"url":"https://example.com/2"}]}
            """).Json();

        var changed = await fixture.Seller.Patch($"/products/{product.Text("id")}", """{"images":[{"url":"https://example.com/3"}]}""", "*").Json();

        changed.GetProperty("images").GetRawText().Should().Be("""[{"url":"https://example.com/3","alt":null}]""");
    }

    private static async Task<IReadOnlyList<string>> Faults(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        return (await answer.ReadProblem()).Faults();
    }
}

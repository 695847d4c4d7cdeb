using System.Net;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class ProductEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Product_is_created_with_all_fields()
    {
        var answer = await fixture.Seller.Post("/products", """
            {"sku":"TEA-1","name":"Tea pot, café","price":{"amount":2000,"currency":"USD"},"salePrice":{"amount":1501,"currency":"USD"},
             "description":"Two lines,\nof text.","unit":"piece","images":[{"url":"https://example.com/pot.jpg"}],"stock":5,"tagIds":[],"collectionId":null}
            """);

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        var product = await answer.Json();
        answer.Headers.Location!.ToString().Should().Be($"/api/v1/products/{product.Text("id")}");
        answer.Headers.ETag!.Tag.Should().Be("\"1\"");
        product.EnumerateObject().Select(property => property.Name).Should().Equal(
            "id", "sku", "slug", "name", "description", "brand", "categories", "tags", "collection", "unit", "price", "salePrice",
            "effectivePrice", "discountPercent", "status", "images", "available", "seller", "version", "createdAt", "updatedAt");
        product.Text("id").Should().MatchRegex("^prd_[0-9a-f]{32}$");
        product.Text("slug").Should().Be("tea-pot-cafe");
        product.Number("discountPercent").Should().Be(25);
        product.GetProperty("effectivePrice").Number("amount").Should().Be(1501);
        product.Text("status").Should().Be("published");
        product.Number("available").Should().Be(5);
        product.GetProperty("seller").Text("id").Should().Be(fixture.Seller.Id.ToString());
        product.GetProperty("images")[0].GetProperty("alt").ValueKind.Should().Be(JsonValueKind.Null);
        product.Text("createdAt").Should().EndWith("Z");
    }

    [Fact]
    public async Task A_product_is_found_by_id_slug_and_sku()
    {
        var created = await fixture.Seller.Post("/products", """{"sku":"A/b 1","name":"Lamp","price":{"amount":1,"currency":"USD"}}""").Json();

        foreach (var path in new[] { $"/products/{created.Text("id")}", "/products/by-slug/lamp", "/products/by-sku/a%2Fb%201" })
        {
            var answer = await fixture.Anybody.Get(path);

            (await answer.Content.ReadAsStringAsync()).Should().Be(created.GetRawText());
            answer.Headers.ETag!.Tag.Should().StartWith("\"1.");
            answer.Headers.CacheControl!.Public.Should().BeTrue();
        }
    }

    [Theory]
    [InlineData("50%2F50")]
    [InlineData("50/50")]
    [InlineData("100%")]
    [InlineData("a+b c")]
    [InlineData("%25")]
    [InlineData("%252F/x?y#z")]
    [InlineData("größe/42")]
    public async Task A_product_is_read_back_by_its_sku_whatever_characters_it_has(string sku)
    {
        await fixture.Admin.Post("/products", new { sku, name = $"Named after {sku}", price = new { amount = 1, currency = "USD" } }).Json();

        for (var read = 0; read < 2; read++)
            (await fixture.Anybody.Get($"/products/by-sku/{Uri.EscapeDataString(sku)}").Json()).Text("sku").Should().Be(sku);
    }

    [Theory]
    [InlineData("/products/prd_0190a0000000700080000000000000aa", "product-not-found")]
    [InlineData("/products/by-slug/nothing", "product-not-found")]
    [InlineData("/products/by-sku/nothing", "product-not-found")]
    [InlineData("/products/nothing", "not-found")]
    public async Task An_unknown_product_is_not_found(string path, string code)
    {
        var answer = await fixture.Anybody.Get(path);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.ReadCode()).Should().Be(code);
    }

    [Theory]
    [InlineData("sku", "sku-taken")]
    [InlineData("name", "name-taken")]
    [InlineData("slug", "slug-taken")]
    public async Task Product_sku_name_and_slug_are_unique(string field, string code)
    {
        await fixture.Seller.Post("/products", Product($"S-{field}", $"First {field}", $"first-{field}")).Json();

        var answer = await fixture.Seller.Post("/products", field switch
        {
            "sku" => Product("s-SKU", "Second", "second"),
            "name" => Product("S-2", "FIRST NAME", "second"),
            _ => Product("S-2", "Second", "first-slug"),
        });

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var problem = await answer.ReadProblem();
        problem.Text("code").Should().Be(code);
        problem.Faults().Should().Equal($"#/{field} {code}");
    }

    [Fact]
    public async Task Twenty_concurrent_requests_with_one_name_create_one_product()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fixture.Seller.Post("/products", Product($"N-{i}", "The same", null))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).Should().Be(19);
    }

    [Fact]
    public async Task Generated_slugs_of_similar_names_differ()
    {
        await fixture.Seller.Post("/products", Product("A", "Red tea!", null)).Json();

        (await fixture.Seller.Post("/products", Product("B", "Red-Tea", null)).Json()).Text("slug").Should().Be("red-tea-2");
    }

    [Theory]
    [InlineData("""{}""", "#/name required, #/price required, #/sku required")]
    [InlineData("""{"sku":"","name":" ","price":{"amount":1,"currency":"USD"},"stock":-1,"slug":"A b","images":[{"url":"ftp://x"}]}""",
        "#/images/0/url url-invalid, #/name required, #/sku required, #/slug slug-invalid, #/stock out-of-range")]
    [InlineData("""{"sku":"A","name":"A","price":{"amount":1,"currency":"EUR"}}""", "#/price/currency currency-not-supported")]
    [InlineData("""{"sku":"A","name":"A","price":{"amount":1,"currency":"USD"},"salePrice":{"amount":1,"currency":"USD"}}""", "#/salePrice sale-price-not-below-price")]
    [InlineData("""{"sku":"A","name":"A","price":{"amount":1,"currency":"USD"},"brandId":"brd_0190a0000000700080000000000000aa"}""", "#/brandId brand-unknown")]
    [InlineData("""{"sku":"A","name":"A","price":{"amount":1,"currency":"USD"},"categoryIds":["cat_0190a0000000700080000000000000aa"]}""", "#/categoryIds/0 category-unknown")]
    [InlineData("""{"sku":"A","name":"A","price":{"amount":1,"currency":"USD"},"tagIds":["tag_0190a0000000700080000000000000aa"]}""", "#/tagIds/0 tag-unknown")]
    [InlineData("""{"sku":"A","name":"A","price":{"amount":1,"currency":"USD"},"collectionId":"col_0190a0000000700080000000000000aa"}""", "#/collectionId collection-unknown")]
    public async Task Invalid_product_is_rejected_with_its_faults(string body, string faults)
    {
        var answer = await fixture.Seller.Post("/products", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        string.Join(", ", (await answer.ReadProblem()).Faults().Order(StringComparer.Ordinal)).Should().Be(faults);
    }

    [Fact]
    public async Task Only_sellers_and_admins_add_products()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();

        (await fixture.Anybody.Post("/products", Products.NewProduct())).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await buyer.Post("/products", Products.NewProduct())).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await fixture.Admin.Post("/products", Products.NewProduct()).Json()).GetProperty("seller").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Product_patch_changes_only_the_given_fields()
    {
        var id = await fixture.Seller.AddProduct("Before the patch");

        var answer = await fixture.Seller.Patch($"/products/{id}", """{"name":"After the patch","description":"New"}""", "\"1\"");

        var product = await answer.Json();
        product.Text("name").Should().Be("After the patch");
        product.Text("slug").Should().Be("before-the-patch");
        product.Number("version").Should().Be(2);
        answer.Headers.ETag!.Tag.Should().Be("\"2\"");
        (await fixture.Seller.Patch($"/products/{id}", """{"description":null}""", "*").Json()).GetProperty("description").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_patch_that_changes_nothing_keeps_the_version()
    {
        var id = await fixture.Seller.AddProduct("Same");

        (await fixture.Seller.Patch($"/products/{id}", """{"name":"Same"}""", "\"1\"").Json()).Number("version").Should().Be(1);
    }

    [Fact]
    public async Task A_put_replaces_all_but_the_slug()
    {
        var id = await fixture.Seller.AddProduct("Before the put", stock: 3);
        await fixture.Seller.Patch($"/products/{id}", """{"description":"Old","status":"draft","unit":"kg"}""", "*").Json();

        var product = await fixture.Seller.Put($"/products/{id}", Product("NEW", "After", null), "\"2\"").Json();

        product.Text("status").Should().Be("published");
        product.GetProperty("description").ValueKind.Should().Be(JsonValueKind.Null);
        product.GetProperty("unit").ValueKind.Should().Be(JsonValueKind.Null);
        product.Text("slug").Should().Be("before-the-put");
        product.Number("available").Should().Be(3);
        product.Number("version").Should().Be(3);
    }

    [Fact]
    public async Task Product_change_requires_the_current_version()
    {
        var id = await fixture.Seller.AddProduct();

        (await fixture.Seller.Patch($"/products/{id}", "{}")).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        (await fixture.Seller.Delete($"/products/{id}")).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        (await (await fixture.Seller.Patch($"/products/{id}", """{"name":"x"}""", "\"7\"")).ReadCode()).Should().Be("stale-version");
        (await fixture.Seller.Delete($"/products/{id}", "W/\"1\"")).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task One_of_twenty_concurrent_product_changes_to_one_version_succeeds()
    {
        var id = await fixture.Seller.AddProduct();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => fixture.Seller.Patch($"/products/{id}", new { description = $"Change {i}" }, "\"1\"")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).Should().Be(19);
        (await fixture.Seller.Get($"/products/{id}").Json()).Number("version").Should().Be(2);
    }

    [Fact]
    public async Task Deleted_product_is_not_found_and_frees_its_sku_name_and_slug()
    {
        var created = await fixture.Seller.Post("/products", Product("GONE", "Gone", "gone")).Json();
        var path = $"/products/{created.Text("id")}";

        (await fixture.Seller.Delete(path, "\"1\"")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await fixture.Seller.Delete(path, "*")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fixture.Anybody.Get(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fixture.Anybody.Get("/products/by-slug/gone")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fixture.Seller.Post("/products", Product("GONE", "Gone", "gone"))).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Product_of_another_seller_cannot_be_changed()
    {
        using var other = await fixture.Shop.SignUpSeller();
        var path = $"/products/{await fixture.Seller.AddProduct()}";

        foreach (var answer in new[]
        {
            await other.Patch(path, """{"name":"x"}""", "*"),
            await other.Put(path, Product("X", "X", null), "*"),
            await other.Delete(path, "*"),
            await other.Get($"{path}/stock"),
            await other.Put($"{path}/stock", new { onHand = 1 }),
            await other.Post($"{path}/stock/adjustments", new { delta = 1, reason = "x" }),
            await other.Get($"{path}/stock/movements"),
        })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await answer.ReadCode()).Should().Be("not-product-owner");
        }

        (await fixture.Admin.Patch(path, """{"name":"Admin's word"}""", "*")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("inactive")]
    public async Task Unpublished_product_is_visible_only_to_its_seller_and_admins(string status)
    {
        using var other = await fixture.Shop.SignUpSeller();
        using var buyer = await fixture.Shop.SignUpBuyer();
        var id = await fixture.Seller.AddProduct($"Secret {status}", status: status);

        foreach (var stranger in new[] { fixture.Anybody, other, buyer })
        {
            (await stranger.Get($"/products/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await stranger.Get($"/products/by-slug/secret-{status}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await stranger.Get($"/products?q={status}").Json()).Items().Should().BeEmpty();
        }

        (await other.Patch($"/products/{id}", "{}", "*")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fixture.Seller.Get($"/products/{id}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await fixture.Admin.Get($"/products/{id}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Product_contains_the_store_name_of_its_seller()
    {
        using var seller = await fixture.Shop.SignUpSeller();
        var id = await seller.AddProduct();
        (await seller.Patch("/me", new { storeName = "Ada's Attic" })).EnsureSuccessStatusCode();

        var product = await fixture.Anybody.Get($"/products/{id}").Json();

        product.GetProperty("seller").Text("id").Should().Be(seller.Id.ToString());
        product.GetProperty("seller").Text("storeName").Should().Be("Ada's Attic");
    }

    [Fact]
    public async Task Product_is_not_sent_again_when_If_None_Match_matches()
    {
        var id = await fixture.Seller.AddProduct();
        var tag = (await fixture.Anybody.Get($"/products/{id}")).Headers.ETag!.Tag;

        var answer = await fixture.Anybody.Send(HttpMethod.Get, $"/products/{id}", null, ("If-None-Match", tag));

        answer.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    private static string Product(string sku, string name, string? slug) => JsonSerializer.Serialize(
        slug is null
            ? new { sku, name, price = new { amount = 100, currency = "USD" } }
            : (object)new { sku, name, slug, price = new { amount = 100, currency = "USD" } });
}

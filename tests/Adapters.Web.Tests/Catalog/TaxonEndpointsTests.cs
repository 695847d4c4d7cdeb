using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class TaxonEndpointsTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static readonly string[] s_kinds = ["brands", "categories", "tags", "collections"];

    public static TheoryData<string> Kinds => [.. s_kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Taxonomy_item_is_created_read_by_id_and_slug_changed_and_deleted(string kind)
    {
        var name = Some("Zürich & Co");
        var made = await shop.Admin.Post($"/{kind}", new { name });
        var one = await made.Json();
        var (id, slug) = (one.Text("id"), one.Text("slug"));

        made.StatusCode.Should().Be(HttpStatusCode.Created);
        made.Headers.Location!.OriginalString.Should().Be($"/api/v1/{kind}/{id}");
        made.Headers.ETag!.Tag.Should().Be("\"1\"");
        slug.Should().StartWith("zurich-co-");
        (await shop.Anybody.Get($"/{kind}/{slug}").Json()).GetRawText().Should().Be(one.GetRawText());
        (await shop.Anybody.Get($"/{kind}/{id}").Json()).Number("productCount").Should().Be(0);

        var changed = await shop.Admin.Patch($"/{kind}/{id}", new { name = name + "!" }, "\"1\"");
        (await changed.Json()).Text("slug").Should().Be(slug);
        changed.Headers.ETag!.Tag.Should().Be("\"2\"");
        (await shop.Admin.Put($"/{kind}/{id}", new { name, slug = slug + "-x" }, "\"2\"").Json()).Text("slug").Should().Be(slug + "-x");
        (await shop.Admin.Patch($"/{kind}/{id}", new { name }, "\"2\"")).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await shop.Admin.Patch($"/{kind}/{id}", new { name })).StatusCode.Should().Be((HttpStatusCode)428);

        (await shop.Admin.Delete($"/{kind}/{id}", "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await shop.Admin.Delete($"/{kind}/{id}", "*")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await shop.Anybody.Get($"/{kind}/{slug}-x")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Taxonomy_item_is_not_deleted_while_a_product_uses_it(string kind)
    {
        var one = await Make(kind);
        var product = await shop.Seller.Post("/products", Product(kind, one)).Json();

        (await (await shop.Admin.Delete($"/{kind}/{one}", "*")).ReadProblem()).Text("code").Should().Be("in-use");
        (await shop.Anybody.Get($"/{kind}/{one}").Json()).Number("productCount").Should().Be(1);

        (await shop.Seller.Delete($"/products/{product.Text("id")}", "*")).EnsureSuccessStatusCode();
        (await shop.Admin.Delete($"/{kind}/{one}", "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Product_has_the_new_name_of_a_taxonomy_item_at_once(string kind)
    {
        var one = await Make(kind);
        var id = (await shop.Seller.Post("/products", Product(kind, one)).Json()).Text("id");

        await shop.Admin.Patch($"/{kind}/{one}", new { name = Some("Renamed") }, "*");

        (await shop.Anybody.Get($"/products/{id}").Json()).GetRawText().Should().Contain("Renamed");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Product_never_references_a_taxonomy_item_that_is_deleted_concurrently(string kind)
    {
        var one = await Make(kind);

        var makings = Enumerable.Range(0, 5).Select(_ => shop.Seller.Post("/products", Product(kind, one))).ToList();
        var deletion = await shop.Admin.Delete($"/{kind}/{one}", "*");
        var made = (await Task.WhenAll(makings)).Count(answer => answer.StatusCode == HttpStatusCode.Created);

        deletion.StatusCode.Should().Be(made > 0 ? HttpStatusCode.Conflict : HttpStatusCode.NoContent);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Taxonomy_items_are_listed_by_name_in_pages(string kind)
    {
        var family = Guid.NewGuid().ToString("N");
        foreach (var name in new[] { "Beta", "alpha", "Gamma" })
            await shop.Admin.Post($"/{kind}", new { name = $"{name} {family}" });

        var first = await shop.Anybody.Get($"/{kind}?q={family}&limit=2&include=total").Json();
        var rest = await shop.Anybody.Get($"/{kind}?q={family}&limit=2&after={first.GetProperty("page").Text("next")}").Json();

        first.Items().Concat(rest.Items()).Select(one => one.Text("name").Split(' ')[0]).Should().Equal("alpha", "Beta", "Gamma");
        first.GetProperty("page").Number("total").Should().Be(3);
    }

    [Theory]
    [InlineData("brands", """{}""", "#/name required")]
    [InlineData("brands", """{"name":" "}""", "#/name required")]
    [InlineData("tags", """{"name":"A","slug":"A b"}""", "#/slug slug-invalid")]
    [InlineData("categories", """{"name":"A","parentId":"cat_0190a0000000700080000000000000aa"}""", "#/parentId category-unknown")]
    [InlineData("categories", """{"name":"A","parentId":"kitchen"}""", "#/parentId invalid-value")]
    [InlineData("collections", """{"name":"A","banners":[{"title":"","imageUrl":"ftp://x"}]}""", "#/banners/0/title required", "#/banners/0/imageUrl url-invalid")]
    [InlineData("collections", """{"name":"A","layout":"12345678901234567890123456789012345678901"}""", "#/layout too-long")]
    public async Task Invalid_taxonomy_item_is_rejected_with_field_and_rule(string kind, string body, params string[] faults) =>
        (await (await shop.Admin.Post($"/{kind}", body)).ReadProblem()).Faults().Should().Equal(faults);

    [Fact]
    public async Task A_slug_is_never_a_fixed_part_of_addresses()
    {
        var derived = await shop.Admin.Post("/categories", """{"name":"Tree"}""").Json();
        var chosen = await shop.Admin.Post("/categories", """{"name":"Woods","slug":"tree"}""");
        var changed = await shop.Admin.Patch($"/categories/{derived.Text("id")}", """{"slug":"tree"}""", "*");
        var product = await shop.Admin.Post("/products", """{"sku":"IMP","name":"Import","price":{"amount":1,"currency":"USD"}}""").Json();

        derived.Text("slug").Should().Be("tree-2");
        (await shop.Anybody.Get("/categories/tree-2").Json()).Text("id").Should().Be(derived.Text("id"));
        (await chosen.ReadProblem()).Faults().Should().Equal("#/slug slug-invalid");
        (await changed.ReadProblem()).Faults().Should().Equal("#/slug slug-invalid");
        product.Text("slug").Should().Be("import-2");
        (await shop.Admin.Post("/brands", """{"name":"Tree"}""").Json()).Text("slug").Should().Be("tree");
    }

    [Fact]
    public async Task Every_fixed_part_of_an_address_beside_slugs_is_reserved()
    {
        var paths = (await shop.Anybody.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name.Split('/')).ToList();

        Fixed("products").Should().BeEquivalentTo(Slug.ReservedForProducts);
        Fixed("categories").Should().BeEquivalentTo(Slug.ReservedForCategories);
        foreach (var kind in new[] { "brands", "tags", "collections" })
            Fixed(kind).Should().BeEmpty(kind);

        IEnumerable<string> Fixed(string kind) => paths
            .Where(path => path.Length > 4 && path[3] == kind && !path[4].StartsWith('{')).Select(path => path[4]).Distinct(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_collection_has_banners_and_a_layout()
    {
        var collection = await shop.Admin.Post("/collections", new
        {
            name = Some("Spring"),
            icon = "blossom",
            layout = "grid",
            banners = new[] { new { title = "Hello", imageUrl = "https://example.com/a.jpg" } },
        }).Json();

        var emptied = await shop.Admin.Patch($"/collections/{collection.Text("id")}", new { banners = Array.Empty<object>(), icon = (string?)null }, "\"1\"").Json();

        collection.GetProperty("banners").GetRawText().Should().Be("""[{"title":"Hello","text":null,"imageUrl":"https://example.com/a.jpg"}]""");
        emptied.GetProperty("banners").GetArrayLength().Should().Be(0);
        emptied.Text("layout").Should().Be("grid");
    }

    [Fact]
    public async Task Categories_form_a_tree_without_cycles()
    {
        var top = await Make("categories");
        var middle = await Make("categories", top);
        var leaf = await Make("categories", middle);
        await shop.Seller.Post("/products", Product("categories", leaf));

        (await (await shop.Admin.Patch($"/categories/{top}", new { parentId = leaf }, "*")).ReadProblem()).Faults().Should().Equal("#/parentId category-cycle");
        (await (await shop.Admin.Patch($"/categories/{top}", new { parentId = top }, "*")).ReadProblem()).Text("code").Should().Be("category-cycle");
        (await (await shop.Admin.Delete($"/categories/{middle}", "*")).ReadProblem()).Text("code").Should().Be("in-use");

        var branch = (await shop.Anybody.Get("/categories/tree").Json()).Items().Single(root => root.Text("id") == top);
        branch.Number("productCount").Should().Be(1);
        branch.GetProperty("children")[0].GetProperty("children")[0].Text("id").Should().Be(leaf);
        (await shop.Anybody.Get($"/categories?parent={top}").Json()).Items().Select(child => child.Text("id")).Should().Equal(middle);

        (await shop.Admin.Patch($"/categories/{middle}", new { parentId = (string?)null }, "*").Json()).GetProperty("parentId").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        (await shop.Admin.Delete($"/categories/{top}", "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    private async Task<string> Make(string kind, string? parent = null) =>
        (await shop.Admin.Post($"/{kind}", parent is null ? new { name = Some(kind) } : new { name = Some(kind), parentId = parent }).Json()).Text("id");

    private static Dictionary<string, object> Product(string kind, string id)
    {
        var product = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sku"] = Some("S"),
            ["name"] = Some("Pot"),
            ["price"] = new { amount = 100, currency = "USD" },
        };
        var (field, value) = kind switch
        {
            "brands" => ("brandId", (object)id),
            "collections" => ("collectionId", id),
            "tags" => ("tagIds", new[] { id }),
            _ => ("categoryIds", new[] { id }),
        };
        product[field] = value;
        return product;
    }

    private static string Some(string what) => $"{what} {Guid.NewGuid():N}";
}

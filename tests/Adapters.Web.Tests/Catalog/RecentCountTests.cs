using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>Counts over the catalog for anonymous callers.</summary>
public sealed class RecentCountTests
{
    [Fact]
    public async Task Anonymous_callers_share_a_count_for_some_seconds()
    {
        await using var shop = await ShopApi.Start(settings: [("Cache:CountLifetime", "00:01:00")]);
        using var anybody = shop.Anonymous();
        using var admin = await shop.SignUpAdmin();
        string[] paths = ["/products?facets=true", "/products?include=total", "/categories/tree", "/brands", "/categories", "/tags", "/collections"];
        var before = await Read(anybody, paths);

        await admin.AddProduct();
        await admin.Post("/brands", new { name = "Brand" }).Json();
        await admin.Post("/categories", new { name = "Category" }).Json();

        var after = await Read(anybody, paths);
        after[0].GetProperty("facets").GetRawText().Should().Be(before[0].GetProperty("facets").GetRawText());
        after[1..].Select(answer => answer.GetRawText()).Should().Equal(before[1..].Select(answer => answer.GetRawText()));
        (await Read(admin, ["/products?include=total"]))[0].GetProperty("page").Number("total").Should().Be(1, "accounts get their own");
        (await Read(anybody, ["/products"]))[0].Items().Should().ContainSingle("a list without a count is read for each");
        (await Read(anybody, ["/brands?limit=5"]))[0].Items().Should().ContainSingle("another address has another count");
        (await anybody.Get("/brands?limit=nonsense")).StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task<JsonElement[]> Read(ApiClient caller, string[] paths)
    {
        var answers = new List<JsonElement>();
        foreach (var path in paths)
            answers.Add(await caller.Get(path).Json());
        return [.. answers];
    }
}

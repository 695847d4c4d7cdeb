using System.Net;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Reports;

public sealed class ProductViewsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_thousand_concurrent_anonymous_reads_count_as_a_thousand_product_views()
    {
        var product = await fixture.Admin.AddProduct();

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => fixture.Anybody.Get($"/products/{product}")));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        await Eventually.Holds(async () => await ViewsOf(product) >= 1000, TimeSpan.FromSeconds(30));
        (await ViewsOf(product)).Should().Be(1000);
    }

    [Fact]
    public async Task Product_view_is_counted_for_anonymous_reads_by_id_slug_and_sku_only()
    {
        var id = await fixture.Admin.AddProduct();
        var product = await fixture.Admin.Get($"/products/{id}").Json();
        using var buyer = await fixture.Shop.SignUpBuyer();
        await buyer.Get($"/products/{id}");
        await fixture.Anybody.Get("/products");
        await fixture.Anybody.Send(HttpMethod.Head, $"/products/{id}", null);
        await fixture.Anybody.Send(HttpMethod.Get, $"/products/{id}", null, ("User-Agent", "Mozilla/5.0 (compatible; ExampleBot/2.1)"));
        await fixture.Anybody.Get("/products/prd_0190a0000000700080000000000000aa");

        await fixture.Anybody.Get($"/products/{id}");
        await fixture.Anybody.Get($"/products/by-slug/{product.Text("slug")}");
        await fixture.Anybody.Get($"/products/by-sku/{product.Text("sku")}");
        await fixture.Anybody.Send(HttpMethod.Get, $"/products/{id}", null, ("If-None-Match", "\"1\""));

        await Eventually.Holds(async () => await ViewsOf(id) >= 4, TimeSpan.FromSeconds(30));
        (await ViewsOf(id)).Should().Be(4);
    }

    [Fact]
    public async Task Product_views_survive_a_graceful_stop_and_add_up_over_two_instances()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        var product = await admin.AddProduct();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var neighbour = await ShopApi.Start(database: shop.ConnectionString);
            using var anybody = neighbour.Anonymous();
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => anybody.Get($"/products/{product}")));
        }

        (await ViewsOf(product, admin)).Should().Be(200);
    }

    [Fact]
    public async Task Product_view_reports_by_product_and_by_day_have_equal_sums()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        using var anybody = shop.Anonymous();
        var (often, seldom) = (await admin.AddProduct("Often"), await admin.AddProduct("Seldom"));
        foreach (var product in new[] { often, often, often, seldom })
            await anybody.Get($"/products/{product}");
        await Eventually.Holds(async () => await ViewsOf(often, admin) == 3 && await ViewsOf(seldom, admin) == 1, TimeSpan.FromSeconds(30));

        var byProduct = await admin.Get($"/reports/product-views?from={Today}&to={Today}&include=total").Json();
        var byDay = await admin.Get($"/reports/product-views?by=day&from={Today}").Json();

        byProduct.Items().Select(item => (item.GetProperty("product").Text("name"), item.Number("views"))).Should().Equal(("Often", 3), ("Seldom", 1));
        byProduct.GetProperty("page").Number("total").Should().Be(2);
        byDay.Items().Should().ContainSingle().Which.Text("day").Should().Be(Today);
        byDay.Items()[0].Number("views").Should().Be(4);
        (await admin.Get("/reports/product-views?to=2020-01-01").Json()).Items().Should().BeEmpty();
    }

    [Theory]
    [InlineData("/reports/product-views?from=2026-1-31", "from invalid-value")]
    [InlineData("/reports/product-views?from=2026-01-31T00:00:00Z", "from invalid-value")]
    [InlineData("/reports/product-views?from=2026-02-30", "from invalid-value")]
    [InlineData("/reports/product-views?by=month", "by invalid-value")]
    [InlineData("/reports/product-views?from=2026-02-01&to=2026-01-31", "from out-of-range")]
    [InlineData("/reports/product-views?product=x", "product unknown-parameter")]
    public async Task Product_view_report_rejects_invalid_parameters(string path, string fault)
    {
        var answer = await fixture.Admin.Get(path);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    [Fact]
    public async Task Views_of_an_unknown_product_are_not_found_and_a_new_product_has_none()
    {
        (await fixture.Admin.Get("/products/prd_0190a0000000700080000000000000aa/views")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fixture.Admin.Get($"/products/{await fixture.Admin.AddProduct()}/views").Json()).Items().Should().BeEmpty();
    }

    private async Task<int> ViewsOf(string product, ApiClient? admin = null) =>
        (await (admin ?? fixture.Admin).Get($"/products/{product}/views").Json()).Items().Sum(day => day.Number("views"));
}

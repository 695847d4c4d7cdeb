using System.Net;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Reports;

public sealed class StoreReportsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private static string Today => $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}";

    [Fact]
    public async Task Sales_report_by_day_and_by_product_omits_cancelled_orders()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        using var buyer = await shop.SignUpBuyer();
        var (teapot, cup) = (await admin.AddProduct("Teapot", price: 1999), await admin.AddProduct("Cup", price: 500));
        var order = (await buyer.Post("/orders", new { items = new[] { new { productId = teapot, quantity = 2 }, new { productId = cup, quantity = 3 } } }).Json()).Text("id");
        await Eventually.Holds(async () => (await buyer.Get($"/orders/{order}").Json()).Text("status") == "paid", TimeSpan.FromSeconds(30));

        var byDay = await admin.Get($"/reports/sales?from={Today}&include=total").Json();
        var byProduct = await admin.Get("/reports/sales?by=product&include=total").Json();

        byDay.Items().Should().ContainSingle().Which.GetRawText().Should().Be(
            $$$"""{"day":"{{{Today}}}","orders":1,"units":5,"revenue":{"amount":5498,"currency":"USD"}}""");
        byDay.GetProperty("page").Number("total").Should().Be(1);
        byProduct.Items().Select(item => (item.GetProperty("product").Text("name"), item.Number("units"), item.GetProperty("revenue").Number("amount")))
            .Should().Equal(("Teapot", 2, 3998), ("Cup", 3, 1500));
        byProduct.Items()[0].EnumerateObject().Select(property => property.Name).Should().Equal("product", "units", "revenue");
        byProduct.GetProperty("page").Number("total").Should().Be(2);
        (await admin.Get("/reports/sales?to=2020-01-01").Json()).Items().Should().BeEmpty();

        (await buyer.Post($"/orders/{order}/cancellation")).EnsureSuccessStatusCode();
        (await admin.Get("/reports/sales").Json()).Items().Should().BeEmpty();
        (await admin.Get("/reports/sales?by=product").Json()).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task Low_stock_report_lists_the_lowest_availability_first()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        var (none, few) = (await admin.AddProduct("None", stock: 0), await admin.AddProduct("Few", stock: 9));
        await admin.AddProduct("Enough", stock: 10);
        await admin.AddProduct("Draft", stock: 1, status: "draft");

        var low = (await admin.Get("/reports/low-stock").Json()).Items();
        var parts = await admin.Get("/reports/low-stock?below=11&limit=2&include=total").Json();

        low.Select(item => (item.GetProperty("product").Text("id"), item.Number("available"))).Should().Equal((none, 0), (few, 9));
        low[0].EnumerateObject().Select(property => property.Name).Should().Equal("product", "available");
        parts.GetProperty("page").Number("total").Should().Be(3);
        (await admin.Get($"/reports/low-stock?below=11&limit=2&after={parts.GetProperty("page").Text("next")}").Json()).Items()
            .Should().ContainSingle().Which.GetProperty("product").Text("name").Should().Be("Enough");
    }

    [Theory]
    [InlineData("/reports/sales?from=2026-02-30", "from invalid-value")]
    [InlineData("/reports/sales?from=2026-02-01&to=2026-01-31", "from out-of-range")]
    [InlineData("/reports/sales?by=month", "by invalid-value")]
    [InlineData("/reports/low-stock?below=0", "below out-of-range")]
    [InlineData("/reports/low-stock?below=many", "below invalid-value")]
    [InlineData("/reports/low-stock?under=3", "under unknown-parameter")]
    public async Task Store_reports_reject_invalid_parameters(string path, string fault)
    {
        var answer = await fixture.Admin.Get(path);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }
}

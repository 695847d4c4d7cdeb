using System.Net;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Admin;

public sealed class ReportFileTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Sold_products_are_a_file_in_which_no_cell_is_a_formula()
    {
        var (buyer, admin) = (await Shop.Buyer(), await Shop.Admin());
        var product = await Shop.Product("=HYPERLINK(\"https://evil.example\"), or not", price: 1250);
        var order = await Shop.Send(new PlaceOrder(buyer.Actor, [new OrderItem(product.Id, 2)], Some.Address, "sim_ok"));
        await Eventually.Holds(async () => (await Shop.Send(new GetOrder(buyer.Actor, order.Id))).Status == OrderStatus.Paid, TimeSpan.FromSeconds(30));

        var answer = await admin.Browser.Get("/admin/reports/sales-by-product.csv?days=7");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.ToString().Should().Be("attachment; filename=\"sales-by-product.csv\"");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        lines[0].Should().Be("product,sku,name,units,revenue,currency");
        lines.Should().ContainSingle(line => line.StartsWith(product.Id.ToString(), StringComparison.Ordinal))
            .Which.Should().EndWith(",\"'=HYPERLINK(\"\"https://evil.example\"\"), or not\",2,2500,USD");
        (await admin.Browser.Http.GetStringAsync("/admin/reports/sales-by-day.csv")).Should().StartWith("day,orders,units,revenue,currency\r\n");
    }

    [Fact]
    public async Task File_has_the_rows_of_all_pages()
    {
        var admin = await Shop.Admin();
        for (var number = 0; number < 101; number++)
            await Shop.Product(stock: 1);

        var lines = (await admin.Browser.Http.GetStringAsync("/admin/reports/low-stock.csv?below=2")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCountGreaterThanOrEqualTo(102).And.OnlyHaveUniqueItems();
        lines[0].Should().Be("product,sku,name,available");
    }

    [Fact]
    public async Task File_of_a_range_that_ends_before_it_begins_is_a_page_of_an_error()
    {
        var admin = await Shop.Admin();

        var page = await admin.Browser.Open("/admin/reports/views-by-day.csv?from=2026-02-03&to=2026-01-01");

        page.Status.Should().Be(400);
        page.Heading.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Files_are_for_admins()
    {
        foreach (var person in new[] { await Shop.Buyer(), await Shop.Seller() })
            (await person.Browser.Open("/admin/reports/sales-by-day.csv")).Main.Should().Contain("Admin");
        using var guest = Shop.Browser();
        (await guest.Get("/admin/reports/sales-by-day.csv")).StatusCode.Should().Be(HttpStatusCode.SeeOther);
    }
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Reports;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class ReportsTests : IAsyncDisposable
{
    private static readonly DateOnly s_today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
    private static readonly ProductId s_product = ProductId.New(TestClock.Start);

    private readonly AdminContext _site = new();
    private StockLevel _stock = new(s_product, OnHand: 5, Reserved: 2, Available: 3);

    public ReportsTests()
    {
        _site.Answers.On((ReportSalesByDay _) => Sales(new DaySales(s_today, 3, 1234, 5_000_00)));
        _site.Answers.On((ReportSalesByProduct _) => Sales(new ProductSales(s_product, "TEAPOT", "<b>Teapot</b>", 5, 123_45)));
        _site.Answers.On((ReportViewsByDay _) => One(new DayViews(s_today, 12)));
        _site.Answers.On((ReportViewsByProduct _) => One(new ProductViews(s_product, "CUP", "Cup", 12)));
        _site.Answers.On((ReportLowStock _) => One(new LowStock(s_product, "CUP", "Cup", 3)));
        _site.Answers.On((GetStock _) => _stock);
        _site.Answers.On((SetStock set) => _stock = _stock with { OnHand = set.OnHand, Available = set.OnHand - _stock.Reserved });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("sales-by-day", "Day Orders Units Revenue")]
    [InlineData("sales-by-product", "Product SKU Units Revenue")]
    [InlineData("views-by-day", "Day Views")]
    [InlineData("views-by-product", "Product SKU Views")]
    [InlineData("low-stock", "Product SKU Available Note")]
    public void Each_report_is_a_table_with_a_file_of_the_same_range(string report, string headings)
    {
        var page = Open($"?report={report}&days=7&below=4");

        page.WaitForAssertion(() => page.FindAll("thead th").Select(Page.Text).Should().Equal(headings.Split(' ')));
        page.FindAll("tbody tr").Should().ContainSingle();
        page.FindAll("[aria-current=page]").Should().ContainSingle();
        page.Find("a[download]").GetAttribute("href").Should().Be($"/admin/reports/{report}.csv?{(report == "low-stock" ? "below=4" : "days=7")}");
    }

    [Fact]
    public void Figures_are_shown_in_the_currency_of_the_store()
    {
        var page = Open("");

        page.WaitForAssertion(() => page.FindAll("tbody tr > *").Select(Page.Text).Skip(1).Should().Equal("3", "1,234", "$5,000.00"));
    }

    [Fact]
    public void Hostile_names_are_shown_as_text()
    {
        var page = Open("?report=sales-by-product");

        page.WaitForAssertion(() => Page.Text(page.Find("tbody th a")).Should().Be("<b>Teapot</b>"));
        page.FindAll("tbody b").Should().BeEmpty();
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("?days=90", 90)]
    [InlineData("?days=8", 30)]
    public void Range_up_to_today_is_part_of_the_address(string query, int days)
    {
        var page = Open(query);

        page.WaitForAssertion(() => _site.Answers.Sent<ReportSalesByDay>().Select(report => report.Fields).Should().Equal(new DayRange(s_today.AddDays(1 - days), s_today)));
        page.FindAll("[aria-current=true]").Select(Page.Text).Should().Equal($"{days} days");
    }

    [Fact]
    public void Range_of_days_is_part_of_the_address_and_of_the_next_page()
    {
        _site.Answers.On((ReportViewsByDay _) => new Page<DayViews>([new DayViews(s_today, 12)], HasMore: true, new Cursor("2026-01-02")));
        var page = Open("?report=views-by-day&from=2026-01-01&to=2026-02-03");

        page.WaitForElement("tbody tr");
        _site.Answers.Sent<ReportViewsByDay>().Single().Fields.Should().Be(new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 3)));
        var next = page.FindAll("a").Single(link => link.TextContent == "Next").GetAttribute("href")!;
        next.Should().StartWith("/admin/reports?report=views-by-day&from=2026-01-01&to=2026-02-03&after=");
        Navigation.NavigateTo(next);

        page.WaitForAssertion(() => _site.Answers.Sent<ReportViewsByDay>()[^1].Page.After.Should().BeEquivalentTo(new Cursor("2026-01-02")));
    }

    [Fact]
    public void Range_that_ends_before_it_begins_is_refused_beside_its_field()
    {
        var page = Open("?from=2026-02-03&to=2026-01-01");

        Page.Text(page.Find("#from-fault")).Should().Be("The first day must not be later than the last one.");
        page.Find("#from").GetAttribute("aria-describedby").Should().Be("from-fault");
        _site.Answers.Sent<ReportSalesByDay>().Should().BeEmpty();
    }

    [Fact]
    public void Quantity_of_a_product_that_runs_out_is_changed_in_its_row()
    {
        var page = Open("?report=low-stock");

        Type(page, "40");

        page.WaitForAssertion(() => Page.Text(page.Find("tbody td:last-child")).Should().Be("Saved."));
        _site.Answers.Sent<SetStock>().Should().ContainSingle().Which.Should().Be(new SetStock(_site.Actor, s_product, OnHand: 42, ChangeFrom: 5));
        Page.Text(page.Find(".cell")).Should().Be("Available of Cup: 40");
    }

    [Fact]
    public void Quantity_that_changed_meanwhile_is_shown_and_not_overwritten()
    {
        var page = Open("?report=low-stock");
        _stock = new StockLevel(s_product, OnHand: 4, Reserved: 3, Available: 1);

        Type(page, "40");

        page.WaitForAssertion(() => Page.Text(page.Find("tbody td:last-child")).Should().StartWith("The quantity was changed meanwhile"));
        Page.Text(page.Find(".cell")).Should().Be("Available of Cup: 1");
        _site.Answers.Sent<SetStock>().Should().BeEmpty();
    }

    private NavigationManager Navigation => _site.Services.GetRequiredService<NavigationManager>();

    private IRenderedComponent<AdminReports> Open(string query)
    {
        Navigation.NavigateTo($"/admin/reports{query}");
        return _site.Show<AdminReports>();
    }

    private static void Type(IRenderedComponent<AdminReports> page, string quantity)
    {
        page.WaitForElement(".cell").KeyDown("Enter");
        page.Find("td input").Change(quantity);
    }

    private static SalesReport<T> Sales<T>(T item) => new(Some.Currency, One(item));

    private static Page<T> One<T>(T item) => new([item], HasMore: false, Next: null);
}

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Site.Admin.Home;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Events;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Orders;
using Shop.Application.Ports.Payments;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class HomeTests : IAsyncDisposable
{
    private static readonly DateOnly s_today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
    private static readonly OverviewCounts s_quiet = new(new OrderCounts(0, 0, 0, 0, 1, 0, 0), 0, new OutboxCounts(0, 0, 0, null), 0, new StockCounts(0, 0));

    private readonly AdminContext _site = new();
    private OverviewCounts _counts = s_quiet;
    private CircuitStatus _circuit = CircuitStatus.Closed;

    public HomeTests()
    {
        _site.Answers.On((GetOverview _) => new Overview(_counts, _circuit, [new Instance(EntityId.New<InstanceId>(TestClock.Start), "1.2.3", TestClock.Start, TestClock.Start)]));
        _site.Answers.On((GetConsistency _) => new ConsistencyStatus(Last: null, RequestedAt: null));
        _site.Answers.On((GetFeedPosition _) => 41L);
        _site.Answers.On((ListOrders _) => new Page<OrderDetails>([], HasMore: false, Next: null));
        _site.Answers.On((ReportSalesByDay report) => Sales(report.Fields.Has(s_today) ? new DaySales(s_today, 3, 5, 123_45) : new DaySales(s_today.AddDays(-30), 1, 1, 100_00)));
        _site.Answers.On((ReportViewsByDay report) => One(report.Fields.Has(s_today) ? new DayViews(s_today, 12) : new DayViews(s_today.AddDays(-30), 10)));
        _site.Answers.On((ReportSalesByProduct _) => Sales(new ProductSales(ProductId.New(TestClock.Start), "TEAPOT", "Teapot", 5, 123_45)));
        _site.Answers.On((ReportViewsByProduct _) => One(new ProductViews(ProductId.New(TestClock.Start), "CUP", "Cup", 12)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Home_has_a_card_for_each_subject()
    {
        var home = _site.Show<AdminHome>();

        home.FindAll("h2").Select(heading => heading.TextContent).Should().Equal("To do", "Health", "Live orders", "Sales and views", "Best sellers", "Most viewed");
        home.WaitForAssertion(() => home.FindAll(".mud-skeleton").Should().BeEmpty());
        home.FindAll("[role=alert]").Should().BeEmpty();
    }

    [Fact]
    public void A_card_that_fails_leaves_the_others_as_they_are()
    {
        _site.Answers.On<ReportSalesByProduct, SalesReport<ProductSales>>(_ => throw new InvalidOperationException("Broken."));

        var home = _site.Show<AdminHome>();

        home.WaitForAssertion(() => home.FindAll(".mud-skeleton").Should().BeEmpty());
        Page.Text(home.FindAll("[role=alert]").Should().ContainSingle().Which.Closest("section")).Should().Be("Best sellers This part cannot be shown at the moment. Try again");
        Page.Text(home.Find("main, .home")).Should().Contain("Nothing to do.").And.Contain("Cup").And.Contain("$123.45");
    }

    [Fact]
    public void A_report_that_takes_too_long_is_read_again_on_request_only()
    {
        var answers = new Queue<Func<Page<ProductViews>>>([() => throw new TimeoutException(), () => One(new ProductViews(ProductId.New(TestClock.Start), "CUP", "Cup", 12))]);
        _site.Answers.On((ReportViewsByProduct _) => answers.Dequeue()());
        var home = _site.Show<AdminHome>();
        home.WaitForElement("[role=alert]");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));

        _site.Answers.Sent<ReportViewsByProduct>().Should().ContainSingle();
        home.Find("[role=alert] button").Click();

        home.WaitForAssertion(() => Page.Text(home.Find(".home")).Should().Contain("Cup"));
    }

    [Fact]
    public void Each_thing_to_do_is_counted_and_leads_to_its_list_where_there_is_one()
    {
        _counts = new OverviewCounts(new OrderCounts(9, Overview.CountLimit, 0, 0, 0, 0, 0), 2, new OutboxCounts(8, 3, 4, TestClock.Start), 5, new StockCounts(6, 7));

        var card = _site.Show<ToDo>();

        card.WaitForElement("li");
        card.FindAll("li").Select(item => (Page.Text(item), item.QuerySelector("a")?.GetAttribute("href"))).Should().Equal(
            ("1,000+ Orders paid and not sent", "/admin/orders?status=paid"),
            ("2 Orders pending for more than 5 minutes", "/admin/orders?status=pending"),
            ("4 Messages given up", "/admin/messages?state=dead"),
            ("5 Failing webhook endpoints", "/admin/webhooks?status=failing"),
            ("6 Products out of stock", "/admin/products?status=published&stock=out"),
            ("7 Products running out", "/admin/products?status=published&stock=low"));
    }

    [Fact]
    public void Consistency_is_checked_on_request_only()
    {
        var report = new ConsistencyReport(
            _site.Clock.GetUtcNow(),
            _site.Clock.GetUtcNow(),
            [new ConsistencyCheck("order-totals", 3, []), new ConsistencyCheck("stock-bounds", 3, [new Difference("prd_1", "1", "2")])],
            Error: null);
        _site.Answers.On<StartConsistencyCheck, ConsistencyStatus>(_ => new ConsistencyStatus(report, RequestedAt: null));
        var card = _site.Show<ToDo>();
        card.WaitForAssertion(() => card.Markup.Should().Contain("Nothing to do."));
        _site.Answers.Sent<StartConsistencyCheck>().Should().BeEmpty();

        card.Find(".consistency button").Click();

        card.WaitForAssertion(() => Page.Text(card.Find(".consistency [role=status]")).Should().Be("Checks with differences: stock-bounds"));
    }

    [Fact]
    public void Health_shows_the_outbox_the_circuit_breaker_and_the_instances()
    {
        _counts = s_quiet with { Outbox = new OutboxCounts(8, 3, 0, TestClock.Start.AddSeconds(-90)) };
        _circuit = CircuitStatus.Open;

        var card = _site.Show<Health>();

        card.WaitForElement(".instances");
        card.FindAll("dl > div").Select(Page.Text).Should().Equal(
            "Database answers", "Oldest message in the outbox 90 seconds", "Deliveries waiting 8, of which 3 failed", "Circuit breaker of the gateway open: no calls are made");
        Page.Text(card.Find(".instances")).Should().StartWith("Version 1.2.3, since").And.EndWith("seen 0 seconds ago");
    }

    [Fact]
    public async Task Health_says_that_the_database_does_not_answer_until_it_does()
    {
        var isAway = true;
        _site.Answers.On((GetOverview _) => isAway ? throw new TimeoutException() : new Overview(s_quiet, CircuitStatus.Closed, []));
        var card = _site.Show<Health>();
        await card.WaitForAssertionAsync(() => Page.Text(card.Find("dl")).Should().Be("Database does not answer"));

        isAway = false;

        await _site.Pass(TimeSpan.FromSeconds(1), () => Page.Text(card.Find("dl")).StartsWith("Database answers", StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_and_homes_share_one_overview_in_ten_seconds()
    {
        IRenderedComponent<OverviewCard>[] cards = [.. Enumerable.Range(0, 3).SelectMany(_ => new IRenderedComponent<OverviewCard>[] { _site.Show<ToDo>(), _site.Show<Health>() })];
        foreach (var card in cards)
            card.WaitForAssertion(() => card.FindAll(".mud-skeleton").Should().BeEmpty());
        _site.Answers.Sent<GetOverview>().Should().ContainSingle();

        _counts = s_quiet with { Stock = new StockCounts(3, 0), Outbox = new OutboxCounts(1, 0, 0, null) };
        _site.Clock.Advance(TimeSpan.FromSeconds(5));
        _site.Clock.Advance(TimeSpan.FromSeconds(5));

        cards[0].WaitForAssertion(() => Page.Text(cards[0].Find("li")).Should().Be("3 Products out of stock"));
        cards[5].WaitForAssertion(() => Page.Text(cards[5].Find("dl")).Should().Contain("Deliveries waiting 1"));
        _site.Answers.Sent<GetOverview>().Should().HaveCount(2);
    }

    [Fact]
    public void Sales_views_and_conversion_are_shown_with_the_period_before()
    {
        var home = _site.Show<AdminHome>();

        home.WaitForAssertion(() => home.FindAll("figcaption").Select(Page.Text).Should().Equal(
            "Revenue $123.45 30 days before: $100.00", "Orders 3 30 days before: 1", "Views 12 30 days before: 10", "Conversion 25.0 % 30 days before: 10.0 %"));
        home.FindAll("details tbody tr").Should().HaveCount(60);
        home.FindAll("details tbody tr:first-child td").Select(Page.Text).Should().Equal("$123.45", "3", "12", "25.0 %");
        home.FindAll(".chart [role=img]").Should().HaveCount(4).And.OnlyContain(chart => chart.GetAttribute("aria-label")!.Contains("the table below has the figures"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(25.7, 10)]
    [InlineData(66, 20)]
    [InlineData(1900, 500)]
    [InlineData(1_000_000_000_000, int.MaxValue)]
    public void An_axis_has_round_numbers(double largest, int step) => PeriodChart.Step(largest).Should().Be(step);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("90", 90)]
    [InlineData("8", 30)]
    [InlineData("x", 30)]
    public void The_range_of_the_charts_is_part_of_the_address(string days, int range)
    {
        _site.Services.GetRequiredService<NavigationManager>().NavigateTo($"/admin?days={days}");

        var home = _site.Show<AdminHome>();

        home.FindAll("[aria-current]").Select(Page.Text).Should().Equal($"{range} days");
        home.WaitForAssertion(() => _site.Answers.Sent<ReportSalesByProduct>().Select(report => report.Fields).Should().Equal(new DayRange(s_today.AddDays(1 - range), s_today)));
    }

    [Fact]
    public void A_shop_without_orders_shows_the_first_steps()
    {
        _counts = s_quiet with { Orders = new OrderCounts(0, 0, 0, 0, 0, 0, 0) };
        _site.Answers.On((BrowseProducts _) => new Page<ProductDetails>([null!], HasMore: false, Next: null));
        _site.Answers.On((ListAccounts _) => new Page<AccountDetails>([], HasMore: false, Next: null));

        var card = _site.Show<FirstSteps>();

        card.WaitForAssertion(() => card.FindAll("li").Select(Page.Text).Should().Equal(
            "Add products (done)", "Make an account a seller, if others sell here too", "Place a test order"));
    }

    private static SalesReport<T> Sales<T>(T item) => new(Some.Currency, One(item));

    private static Page<T> One<T>(T item) => new([item], HasMore: false, Next: null);
}

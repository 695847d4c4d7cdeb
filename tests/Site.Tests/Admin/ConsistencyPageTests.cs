using Bunit;
using Shop.Adapters.Site.Admin.Operations;
using Shop.Application.Operations;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Admin;

public sealed class ConsistencyPageTests : IAsyncDisposable
{
    private readonly AdminContext _site = new();

    private static readonly ConsistencyReport s_report = new(
        TestClock.Start,
        TestClock.Start.AddMilliseconds(250),
        [new ConsistencyCheck(CheckNames.StockBounds, 1200, []), new ConsistencyCheck(CheckNames.OrderTotals, 3, [new Difference("ord_1", "100", "<b>99</b>")])],
        Error: null);

    private ConsistencyStatus _status = new(Last: null, RequestedAt: null);

    public ConsistencyPageTests()
    {
        _site.Answers.On<GetConsistency, ConsistencyStatus>(_ => _status);
        _site.Answers.On<StartConsistencyCheck, ConsistencyStatus>(_ => _status = _status with { Last = s_report });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public void Consistency_is_checked_by_the_button_only()
    {
        var page = _site.Show<AdminConsistency>();

        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().Be("Not checked yet."));
        _site.Answers.Sent<StartConsistencyCheck>().Should().BeEmpty();
    }

    [Fact]
    public void Every_check_has_its_rows_and_every_difference_both_figures()
    {
        var page = _site.Show<AdminConsistency>();

        page.Press("Check consistency");

        page.WaitForAssertion(() => page.Rows().Should().Equal(
            "The reserved quantity is neither negative nor more than what is on hand. stock-bounds | 1,200 | 0",
            "The total of an order is the sum of its lines. order-totals | 3 | 1",
            "ord_1 | 100 | <b>99</b>"));
        Page.Text(page.Find("[role=status]")).Should().Be("Checks with differences: order-totals");
    }

    [Fact]
    public void Last_run_and_its_duration_are_shown_to_whoever_opens_the_page()
    {
        _status = new ConsistencyStatus(s_report, RequestedAt: null);

        var page = _site.Show<AdminConsistency>();

        page.WaitForAssertion(() => page.FindAll("dd").Select(Page.Text).Should().Equal("01/15/2026, 10:00 UTC", "250 ms"));
        _site.Answers.Sent<StartConsistencyCheck>().Should().BeEmpty();
    }

    [Fact]
    public void Run_in_progress_is_waited_for()
    {
        _site.Answers.On<StartConsistencyCheck, ConsistencyStatus>(_ => _status = new ConsistencyStatus(Last: null, TestClock.Start));
        var page = _site.Show<AdminConsistency>();
        page.Press("Check consistency");
        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().StartWith("Every order"));

        _status = new ConsistencyStatus(s_report, RequestedAt: null);
        _site.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForElement("table");
    }

    [Fact]
    public void Check_that_does_not_finish_says_so()
    {
        _site.Answers.On<StartConsistencyCheck, ConsistencyStatus>(_ => throw new TimeoutException());
        var page = _site.Show<AdminConsistency>();

        page.Press("Check consistency");

        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().Be("The check did not finish. Try again later."));
        page.Buttons("Check consistency")[0].HasAttribute("disabled").Should().BeFalse();
    }

    [Fact]
    public void Report_of_a_run_that_failed_says_so()
    {
        _status = new ConsistencyStatus(s_report with { Checks = [], Error = "TimeoutException" }, RequestedAt: null);

        var page = _site.Show<AdminConsistency>();

        page.WaitForAssertion(() => Page.Text(page.Find("[role=status]")).Should().Be("The check did not finish. Try again later."));
    }
}

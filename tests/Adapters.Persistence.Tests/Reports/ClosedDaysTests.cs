using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Application.Reports;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Reports;

/// <summary>Reports on sales of days whose sums are stored.</summary>
public sealed class ClosedDaysTests() : PortContract(new EfContractShop())
{
    private static readonly DayRange Always = new(null, null);
    private static readonly DateTimeOffset Noon = new(2026, 1, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 1, 26);

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithSku("TEAPOT-1").Costing(1000);
    private readonly AProduct _cup = AProduct.Named("Cup").Costing(300);
    private readonly AProduct _urn = AProduct.Named("Urn").Costing(700);

    [Fact]
    public async Task Reports_are_the_same_whichever_days_are_closed()
    {
        await Store(_teapot, _cup, _urn);
        await Sell(AnOrder.Of(_teapot, 2).And(_cup), Noon.AddDays(-2));
        await Sell(AnOrder.Of(_cup, 5), Noon.AddDays(-2));
        await Sell(AnOrder.Of(_teapot).And(_urn), Noon.AddDays(-1));
        await Sell(AnOrder.Of(_urn, 3), Noon);
        var open = await Reports();

        foreach (var day in new[] { Monday.AddDays(-3), Monday.AddDays(-2), Monday.AddDays(-1), Monday })
        {
            await Close(day);
            (await Reports()).Should().BeEquivalentTo(open, options => options.WithStrictOrdering());
        }

        (await Differences()).Should().BeEmpty();
        (await Query("SELECT count(*) FROM reopened_days")).Should().Be(0);
    }

    [Fact]
    public async Task An_order_that_is_cancelled_refunded_or_paid_late_changes_the_reports_of_a_closed_day_at_once()
    {
        await Store(_teapot, _cup, _urn);
        var (cancelled, refunded) = (AnOrder.Of(_teapot), AnOrder.Of(_cup));
        await Sell(cancelled, Noon);
        await Sell(refunded, Noon);
        await Close(Monday);
        await Sell(AnOrder.Of(_urn, 2), Noon);
        await Commit(async session =>
        {
            (await session.Orders.Lock(cancelled.Build().Id, Token))!.Cancel(null, Noon);
            (await session.Payments.Of(refunded.Build().Id, Token)).Reversed(gaveBack: true, TestClock.Start);
        });

        var reopened = await Reports();
        reopened.Days.Should().Equal(new DaySales(Monday, 1, 2, 1400));
        reopened.Products.Should().Equal(new ProductSales(_urn.Id, "URN", "Urn", 2, 1400));
        (await Differences()).Should().BeEmpty();

        await Close(Monday);
        (await Reports()).Should().BeEquivalentTo(reopened);
        (await Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task Paging_through_closed_and_open_days_returns_every_product_once_with_the_total()
    {
        await Store(_teapot, _cup, _urn);
        await Sell(AnOrder.Of(_teapot).And(_cup), Noon.AddDays(-1));
        await Close(Monday.AddDays(-1));
        await Sell(AnOrder.Of(_cup, 9).And(_urn), Noon);

        var page = await Read(session => session.Reports.SalesByProduct(Some.Currency, Always, new PageRequest(1, WithTotal: true), Token));
        page.Total.Should().Be(3);
        var all = page.Items.ToList();
        while (page.Next is { } next)
        {
            page = await Read(session => session.Reports.SalesByProduct(Some.Currency, Always, new PageRequest(1, next), Token));
            all.AddRange(page.Items);
        }

        all.Select(sales => (sales.Name, sales.Units, sales.Revenue)).Should().Equal(("Cup", 10, 3000), ("Teapot", 1, 1000), ("Urn", 1, 700));
    }

    [Theory]
    [InlineData("UPDATE daily_sales SET orders = 7", "sales of 2026-01-26", "1 orders, 2 units, 2000 USD", "7 orders, 2 units, 2000 USD")]
    [InlineData("UPDATE daily_product_sales SET revenue = 1; UPDATE product_sales SET revenue = 1", "sales of prd_", "2 units, 2000 USD", "2 units, 1 USD")]
    [InlineData("DELETE FROM product_sales", "sales of prd_", "2 units, 2000 USD", "none")]
    public async Task A_wrong_sum_is_found_by_the_check_and_repaired_by_the_rebuild(string sql, string about, string expected, string found)
    {
        await Store(_teapot);
        await Sell(AnOrder.Of(_teapot, 2), Noon);
        await Close(Monday);

        await Query($"{sql}; SELECT 0::bigint");

        var difference = (await Differences()).Should().ContainSingle().Which;
        difference.About.Should().StartWith(about);
        (difference.Expected, difference.Found).Should().Be((expected, found));
        await Query("SELECT 0::bigint FROM (SELECT rebuild_sales()) AS rebuilt");
        (await Differences()).Should().BeEmpty();
        (await Reports()).Days.Should().Equal(new DaySales(Monday, 1, 2, 2000));
    }

    private async Task<(IReadOnlyList<DaySales> Days, IReadOnlyList<ProductSales> Products, IReadOnlyList<ProductSales> ProductsOfDays, long? Total)> Reports()
    {
        var page = new PageRequest(20, WithTotal: true);
        var days = await Read(session => session.Reports.SalesByDay(Some.Currency, Always, page, Token));
        var products = await Read(session => session.Reports.SalesByProduct(Some.Currency, Always, page, Token));
        var some = await Read(session => session.Reports.SalesByProduct(Some.Currency, new DayRange(Monday.AddDays(-9), Monday.AddDays(-1)), page, Token));
        var until = await Read(session => session.Reports.SalesByProduct(Some.Currency, new DayRange(null, Monday.AddDays(-1)), page, Token));
        (until.Items, until.Total).Should().BeEquivalentTo((some.Items, some.Total));
        (days.Total, products.Total, some.Total).Should().Be((days.Items.Count, products.Items.Count, some.Items.Count));
        return (days.Items, products.Items, some.Items, products.Total);
    }

    private async Task<List<Difference>> Differences()
    {
        var found = new List<Difference>();
        CheckPosition? at = null;
        do
        {
            var page = await Read(session => session.Consistency.Check(
                CheckNames.DailySales, at, new CheckTimes(DateTimeOffset.MinValue, DateTimeOffset.MinValue), Token));
            found.AddRange(page.Differences);
            at = page.Next;
        }
        while (at is not null);
        return found;
    }

    private Task Close(DateOnly day) => Query($"SELECT 0::bigint FROM (SELECT close_days('{day:yyyy-MM-dd}')) AS closed");

    private async Task<long> Query(string sql)
    {
        await using var command = Shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    private Task Sell(AnOrder ordered, DateTimeOffset paidAt) => Commit(session =>
    {
        var (order, payment) = (ordered.Build(), ordered.BuildPayment());
        payment.Succeed(payment.StartAttempt(paidAt)!.Value, paidAt);
        order.MarkPaid(paidAt);
        session.Orders.Add(order);
        session.Payments.Add(payment);
    });
}

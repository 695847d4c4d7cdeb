using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Reports;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Reports;

public sealed class ReportTests : IAsyncDisposable
{
    private static readonly DateOnly Monday = new(2026, 1, 26);
    private static readonly DayRange Always = new(null, null);
    private static readonly DayRange Backwards = new(Monday.AddDays(1), Monday);
    private static readonly PageRequest Page = new(20);

    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot");

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Reports_contain_the_counted_views()
    {
        await _shop.Has(_teapot);
        await _shop.Send(new RecordViews([new CountedViews(_teapot.Id, Monday, 3)]));

        (await _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Always, Page))).Items.Should().Equal(new DayViews(Monday, 3));
        (await _shop.Send(new ReportViewsByDay(Always, Page))).Items.Should().Equal(new DayViews(Monday, 3));
        (await _shop.Send(new ReportViewsByProduct(Always, Page))).Items.Should().ContainSingle().Which.Views.Should().Be(3);
    }

    [Fact]
    public async Task View_report_is_empty_without_views_and_an_unknown_product_is_not_found()
    {
        await _shop.Has(_teapot);

        (await _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Always, Page))).Items.Should().BeEmpty();
        await FluentActions.Awaiting(() => _shop.Send(new ListProductViews(Some.Admin, AProduct.Named("Cup").Id, Always, Page)))
            .ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task View_reports_reject_a_day_range_that_ends_before_it_begins()
    {
        await FluentActions.Awaiting(() => _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportViewsByDay(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportViewsByProduct(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
    }

    [Fact]
    public async Task Sales_report_counts_paid_orders_and_low_stock_report_excludes_reserved_items()
    {
        var cup = AProduct.Named("Cup").WithStock(12).Costing(300);
        await _shop.Has(cup);
        await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(cup.Id, 2)], null, null));
        (await _shop.Send(new ReportSalesByDay(Always, Page))).Page.Items.Should().BeEmpty();
        (await _shop.Send(new ReportLowStock(new LowStockFilter(11), Page))).Items.Should().ContainSingle().Which.Available.Should().Be(10);
        await _shop.DeliverAllEvents();

        var byDay = await _shop.Send(new ReportSalesByDay(Always, Page));
        byDay.Currency.Should().Be(Some.Currency);
        byDay.Page.Items.Should().Equal(new DaySales(DateOnly.FromDateTime(_shop.Clock.GetUtcNow().UtcDateTime), 1, 2, 600));
        (await _shop.Send(new ReportSalesByProduct(Always, Page))).Page.Items.Should().ContainSingle().Which.Revenue.Should().Be(600);
        (await _shop.Send(new ReportLowStock(new LowStockFilter(), Page))).Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Sales_and_low_stock_reports_reject_filters_out_of_range()
    {
        await FluentActions.Awaiting(() => _shop.Send(new ReportSalesByDay(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportSalesByProduct(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportLowStock(new LowStockFilter(0), Page))).ShouldBeInvalid(("Fields.Below", "out-of-range"));
    }
}

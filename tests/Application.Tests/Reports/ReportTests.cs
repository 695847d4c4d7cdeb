using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Reports;

public sealed class ReportTests : IAsyncDisposable
{
    private static readonly DateOnly Monday = new(2026, 1, 26);
    private static readonly DayRange Backwards = new(Monday.AddDays(1), Monday);
    private static readonly PageRequest Page = new(20);

    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot");

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task View_reports_reject_a_day_range_that_ends_before_it_begins()
    {
        await FluentActions.Awaiting(() => _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportViewsByDay(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportViewsByProduct(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
    }

    [Fact]
    public async Task Sales_and_low_stock_reports_reject_filters_out_of_range()
    {
        await FluentActions.Awaiting(() => _shop.Send(new ReportSalesByDay(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportSalesByProduct(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportLowStock(new LowStockFilter(0), Page))).ShouldBeInvalid(("Fields.Below", "out-of-range"));
    }
}

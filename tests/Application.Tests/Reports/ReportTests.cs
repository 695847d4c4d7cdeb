using Shop.Application.Messaging;
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
    public async Task What_is_counted_is_reported()
    {
        await _shop.Has(_teapot);
        await _shop.Send(new RecordViews([new CountedViews(_teapot.Id, Monday, 3)]));

        (await _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Always, Page))).Items.Should().Equal(new DayViews(Monday, 3));
        (await _shop.Send(new ReportViewsByDay(Always, Page))).Items.Should().Equal(new DayViews(Monday, 3));
        (await _shop.Send(new ReportViewsByProduct(Always, Page))).Items.Should().ContainSingle().Which.Views.Should().Be(3);
    }

    [Fact]
    public async Task A_product_without_views_has_none_and_one_that_never_was_is_not_found()
    {
        await _shop.Has(_teapot);

        (await _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Always, Page))).Items.Should().BeEmpty();
        await FluentActions.Awaiting(() => _shop.Send(new ListProductViews(Some.Admin, AProduct.Named("Cup").Id, Always, Page)))
            .ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task Days_go_forwards()
    {
        await FluentActions.Awaiting(() => _shop.Send(new ListProductViews(Some.Admin, _teapot.Id, Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportViewsByDay(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
        await FluentActions.Awaiting(() => _shop.Send(new ReportViewsByProduct(Backwards, Page))).ShouldBeInvalid(("Fields.From", "out-of-range"));
    }
}

using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Shared;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Reports;

public sealed class EfStoreReportsTests() : PortContract(new EfContractShop())
{
    private static readonly DayRange Always = new(null, null);
    private static readonly DateTimeOffset Noon = new(2026, 1, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 1, 26);

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithSku("TEAPOT-1").Costing(1000);
    private readonly AProduct _cup = AProduct.Named("Cup").Costing(300);

    [Fact]
    public async Task Low_stock_lists_published_products_with_the_lowest_availability_first()
    {
        var (none, few, enough) = (AProduct.Named("None").WithStock(0), AProduct.Named("Few").WithSku("FEW").WithStock(9), AProduct.Named("Enough").WithStock(10));
        var (draft, gone, promised) = (AProduct.Named("Draft").AsDraft().WithStock(1), AProduct.Named("Gone").WithStock(1), AProduct.Named("Promised").WithStock(12));
        await Store(enough, few, none, draft, gone, promised);
        await Commit(async session =>
        {
            (await session.Products.Find(gone.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start);
            (await session.Stocks.Lock([promised.Variant], Token)).Single().Reserve(8);
        });

        (await LowStock(10)).Items.Should().Equal(
            new LowStock(none.Id, "NONE", "None", 0), new LowStock(promised.Id, "PROMISED", "Promised", 4), new LowStock(few.Id, "FEW", "Few", 9));
        (await LowStock(1)).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task A_sale_counts_on_the_UTC_day_of_its_payment()
    {
        await Store(_teapot, _cup);
        await Sell(AnOrder.Of(_teapot, 2).And(_cup), Noon.AddHours(-12).AddMicroseconds(-1));
        await Sell(AnOrder.Of(_teapot), Noon.AddHours(-12));
        await Sell(AnOrder.Of(_cup, 3).PlacedAt(Noon.AddDays(-3)), Noon);

        (await ByDay(Always)).Items.Should().Equal(new DaySales(Monday, 2, 4, 1900), new DaySales(Monday.AddDays(-1), 1, 3, 2300));
        (await ByProduct(Always)).Items.Should().Equal(
            new ProductSales(_teapot.Id, "TEAPOT-1", "Teapot", 3, 3000), new ProductSales(_cup.Id, "CUP", "Cup", 4, 1200));
    }

    [Fact]
    public async Task Sales_exclude_unpaid_cancelled_and_refunded_orders_and_include_shipped_ones()
    {
        await Store(_teapot);
        var (cancelled, refunded, sent) = (AnOrder.Of(_teapot), AnOrder.Of(_teapot), AnOrder.Of(_teapot));
        await Store(AnOrder.Of(_teapot));
        foreach (var order in new[] { cancelled, refunded, sent })
            await Sell(order, Noon);
        await Commit(async session =>
        {
            (await session.Orders.Lock(cancelled.Build().Id, Token))!.Cancel(null, Noon);
            (await session.Payments.Of(refunded.Build().Id, Token)).Reversed(gaveBack: true, TestClock.Start);
            var onItsWay = (await session.Orders.Lock(sent.Build().Id, Token))!;
            onItsWay.Prepare(Noon);
            onItsWay.Ship(Noon.AddDays(1));
        });

        (await ByDay(Always)).Items.Should().Equal(new DaySales(Monday, 1, 1, 1000));
        (await ByProduct(Always)).Items.Should().ContainSingle().Which.Units.Should().Be(1);
    }

    [Fact]
    public async Task Sales_use_the_prices_of_their_orders_and_include_deleted_products()
    {
        await Store(_teapot);
        await Sell(AnOrder.Of(_teapot, 2), Noon);
        await Commit(async session =>
        {
            var product = (await session.Products.Find(_teapot.Id, Token))!;
            product.Change(product.Describe() with { Price = Some.Money(1) }, Some.Admin.Id, Noon);
            product.Delete(Some.Admin.Id, Noon);
        });

        (await ByProduct(Always)).Items.Should().Equal(new ProductSales(_teapot.Id, "TEAPOT-1", "Teapot", 2, 2000));
    }

    [Fact]
    public async Task Sales_reports_contain_only_the_requested_currency()
    {
        await Store(_teapot);
        await Sell(AnOrder.Of(_teapot), Noon);

        var euros = await Read(session => session.Reports.SalesByDay(Currency.Of("EUR"), Always, new PageRequest(20), Token));
        euros.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task A_day_range_includes_its_first_and_last_day()
    {
        await Store(_teapot);
        for (var day = 0; day < 5; day++)
            await Sell(AnOrder.Of(_teapot), Noon.AddDays(day));
        var range = new DayRange(Monday.AddDays(1), Monday.AddDays(3));

        (await ByDay(range)).Items.Select(sales => sales.Day).Should().Equal(Monday.AddDays(3), Monday.AddDays(2), Monday.AddDays(1));
        (await ByProduct(range)).Items.Should().ContainSingle().Which.Units.Should().Be(3);
    }

    [Fact]
    public async Task Reports_are_read_in_pages()
    {
        var products = Enumerable.Range(0, 5).Select(i => AProduct.Named($"Product {i}").WithStock(i / 2)).ToList();
        await Store(products);
        foreach (var (i, product) in products.Index())
            await Sell(AnOrder.Of(product, i / 2 + 1), Noon.AddDays(i));

        (await Walk(page => Read(session => session.Reports.SalesByDay(Some.Currency, Always, page, Token)))).Select(sales => sales.Day)
            .Should().Equal(Enumerable.Range(0, 5).Select(i => Monday.AddDays(4 - i)));
        (await Walk(page => Read(session => session.Reports.SalesByProduct(Some.Currency, Always, page, Token)))).Select(sales => sales.Units)
            .Should().Equal(3, 2, 2, 1, 1);
        (await Walk(page => Read(session => session.Reports.LowStock(10, page, Token)))).Select(low => low.Available).Should().Equal(0, 0, 1, 1, 2);
    }

    [Fact]
    public async Task A_malformed_cursor_is_refused()
    {
        var nonsense = new PageRequest(1, new Cursor("nonsense"));

        (await Refusal(() => Read(session => session.Reports.SalesByDay(Some.Currency, Always, nonsense, Token)))).Should().Be("cursor-invalid");
        (await Refusal(() => Read(session => session.Reports.SalesByProduct(Some.Currency, Always, nonsense, Token)))).Should().Be("cursor-invalid");
        (await Refusal(() => Read(session => session.Reports.LowStock(10, nonsense, Token)))).Should().Be("cursor-invalid");
    }

    private static async Task<List<T>> Walk<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        var page = await read(new PageRequest(2, WithTotal: true));
        page.Total.Should().Be(5);
        var seen = page.Items.ToList();
        while (page.Next is not null)
        {
            page = await read(new PageRequest(2, page.Next));
            seen.AddRange(page.Items);
        }

        return seen.Distinct().Should().HaveCount(5).And.Subject.ToList();
    }

    private Task Sell(AnOrder ordered, DateTimeOffset paidAt) => Commit(session =>
    {
        var (order, payment) = (ordered.Build(), ordered.BuildPayment());
        payment.Succeed(payment.StartAttempt(paidAt)!.Value, paidAt);
        order.MarkPaid(paidAt);
        session.Orders.Add(order);
        session.Payments.Add(payment);
    });

    private Task<Page<LowStock>> LowStock(int below) => Read(session => session.Reports.LowStock(below, new PageRequest(20), Token));

    private Task<Page<DaySales>> ByDay(DayRange days) => Read(session => session.Reports.SalesByDay(Some.Currency, days, new PageRequest(20), Token));

    private Task<Page<ProductSales>> ByProduct(DayRange days) =>
        Read(session => session.Reports.SalesByProduct(Some.Currency, days, new PageRequest(20), Token));
}

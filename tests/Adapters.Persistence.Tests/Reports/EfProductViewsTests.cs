using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Reports;

public sealed class EfProductViewsTests() : PortContract(new EfContractShop())
{
    private static readonly DateOnly Monday = new(2026, 1, 26);
    private static readonly DayRange Always = new(null, null);

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithSku("TEAPOT-1");
    private readonly AProduct _cup = AProduct.Named("Cup");

    [Fact]
    public async Task Views_of_a_product_are_summed_per_day()
    {
        await Count(_teapot, Monday, 2);
        await Count(_teapot, Monday, 3);
        await Count(_teapot, Monday.AddDays(1), 1);
        await Count(_cup, Monday, 7);

        (await OfProduct(_teapot, Always)).Items.Should().Equal(new DayViews(Monday.AddDays(1), 1), new DayViews(Monday, 5));
    }

    [Fact]
    public async Task Views_of_all_products_are_summed_per_day_newest_first()
    {
        await Count(_teapot, Monday, 2);
        await Count(_cup, Monday, 3);
        await Count(_cup, Monday.AddDays(2), 1);

        (await ByDay(Always)).Items.Should().Equal(new DayViews(Monday.AddDays(2), 1), new DayViews(Monday, 5));
    }

    [Fact]
    public async Task Products_are_listed_by_their_number_of_views_including_deleted_ones()
    {
        await Store(_teapot, _cup);
        await Count(_teapot, Monday, 2);
        await Count(_teapot, Monday.AddDays(1), 2);
        await Count(_cup, Monday, 3);
        await Commit(async session => (await session.Products.Find(_teapot.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start));

        (await ByProduct(Always)).Items.Select(viewed => (viewed.Name, viewed.Views)).Should().Equal(("Teapot", 4), ("Cup", 3));
        (await ByProduct(Always)).Items[0].Sku.Should().Be("TEAPOT-1");
    }

    [Fact]
    public async Task A_day_range_includes_its_first_and_last_day()
    {
        await Store(_teapot);
        for (var day = 0; day < 5; day++)
            await Count(_teapot, Monday.AddDays(day), 1);
        var range = new DayRange(Monday.AddDays(1), Monday.AddDays(3));

        (await OfProduct(_teapot, range)).Items.Should().HaveCount(3);
        (await ByDay(range)).Items.Should().HaveCount(3);
        (await ByProduct(range)).Items.Should().ContainSingle().Which.Views.Should().Be(3);
    }

    [Fact]
    public async Task Reports_are_read_in_pages()
    {
        var products = Enumerable.Range(0, 5).Select(i => AProduct.Named($"Product {i}")).ToList();
        await Store(products);
        foreach (var (i, product) in products.Index())
            await Count(product, Monday.AddDays(i), i / 2 + 1);

        (await Walk(page => Read(session => session.ProductViews.ByProduct(Always, page, Token)))).Select(viewed => viewed.Views).Should().Equal(3, 2, 2, 1, 1);
        (await Walk(page => Read(session => session.ProductViews.ByDay(Always, page, Token)))).Select(day => day.Day)
            .Should().Equal(Enumerable.Range(0, 5).Select(i => Monday.AddDays(4 - i)));
    }

    [Fact]
    public async Task Concurrent_additions_of_views_are_all_counted()
    {
        var refusals = await CommitAtOnce(16, (session, caller) => session.ProductViews.Add(
            caller % 2 == 0
                ? [new CountedViews(_teapot.Id, Monday, 1), new CountedViews(_cup.Id, Monday, 1)]
                : [new CountedViews(_cup.Id, Monday, 1), new CountedViews(_teapot.Id, Monday, 1)],
            Token));

        refusals.Should().OnlyContain(code => code == null);
        (await ByDay(Always)).Items.Should().Equal(new DayViews(Monday, 32));
    }

    [Fact]
    public async Task Views_by_product_until_a_late_day_leave_out_those_after_it()
    {
        var urn = AProduct.Named("Urn");
        await Store(_teapot, _cup, urn);
        await Count(_teapot, Monday, 2);
        await Count(_cup, Monday, 5);
        await Count(_cup, Monday.AddDays(1), 1);
        await Count(_teapot, Monday.AddDays(2), 9);
        await Count(urn, Monday.AddDays(2), 4);

        var until = await Read(session => session.ProductViews.ByProduct(new DayRange(null, Monday.AddDays(1)), new PageRequest(20, WithTotal: true), Token));

        until.Items.Select(viewed => (viewed.Name, viewed.Views)).Should().Equal(("Cup", 6), ("Teapot", 2));
        until.Total.Should().Be(2);
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

        return seen;
    }

    private Task Count(AProduct product, DateOnly day, long views) =>
        Commit(session => session.ProductViews.Add([new CountedViews(product.Id, day, views)], Token));

    private Task<Page<DayViews>> OfProduct(AProduct product, DayRange days) =>
        Read(session => session.ProductViews.OfProduct(product.Id, days, new PageRequest(20), Token));

    private Task<Page<DayViews>> ByDay(DayRange days) => Read(session => session.ProductViews.ByDay(days, new PageRequest(20), Token));

    private Task<Page<ProductViews>> ByProduct(DayRange days) => Read(session => session.ProductViews.ByProduct(days, new PageRequest(20), Token));
}

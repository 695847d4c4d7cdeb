using System.Collections.Concurrent;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Xunit;

namespace Shop.Testing.Contracts;

/// <summary>
/// Changes are published before the commit of this instance returns; tests of the adapter cover the changes of other instances.
/// </summary>
public abstract class CatalogNewsContract(IContractShop shop) : PortContract(shop)
{
    private readonly ConcurrentQueue<CatalogChange> _told = [];
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(10);

    [Fact]
    public async Task A_new_product_is_no_news()
    {
        using var following = Follow();

        await Store(_teapot);

        _told.Should().BeEmpty();
    }

    [Fact]
    public async Task A_changed_product_is_told()
    {
        await Store(_teapot);
        using var following = Follow();

        await Change(product => product.Change(_teapot.Description with { Name = "Kettle" }, Some.Admin.Id, FixedClock.Start));

        _told.Should().Contain(new ProductIsOther(_teapot.Id));
    }

    [Fact]
    public async Task A_deleted_product_is_told()
    {
        await Store(_teapot);
        using var following = Follow();

        await Change(product => product.Delete(Some.Admin.Id, FixedClock.Start));

        _told.Should().Contain(new ProductIsOther(_teapot.Id));
    }

    [Fact]
    public async Task What_can_be_ordered_is_told_with_the_version_of_the_stock()
    {
        await Store(_teapot);
        using var following = Follow();

        await ChangeStock(stock => stock.Reserve(3));
        await ChangeStock(stock => stock.Release(1));

        _told.Distinct().Should().Equal(new AvailableIsOther(_teapot.Id, 7, 2), new AvailableIsOther(_teapot.Id, 8, 3));
    }

    [Fact]
    public async Task A_sale_of_what_was_reserved_is_no_news()
    {
        await Store(_teapot);
        await ChangeStock(stock => stock.Reserve(3));
        using var following = Follow();

        await ChangeStock(stock => stock.Sell(OrderId.New(FixedClock.Start), 3, FixedClock.Start));

        _told.Should().NotContain(change => ((AvailableIsOther)change).StockVersion > 2);
    }

    [Fact]
    public async Task A_seller_s_other_name_is_told_and_nothing_else_of_an_account()
    {
        var seller = AnAccount.OfSeller();
        await Store(seller);
        using var following = Follow();

        await Change(seller, account => account.ChangeProfile(account.Profile with { Bio = "Teapots." }, FixedClock.Start));
        _told.Should().BeEmpty();
        await Change(seller, account => account.ChangeProfile(account.Profile with { StoreName = "Teapots & more" }, FixedClock.Start));

        _told.Should().Contain(new LabelIsOther(seller.Id.Value));
    }

    [Fact]
    public async Task What_is_undone_is_not_told()
    {
        await Store(_teapot);
        using var following = Follow();

        await Commit(async session =>
        {
            await Refusal(() => session.Commit(async () =>
            {
                (await Lock(session)).Reserve(3);
                throw StockErrors.OutOfRange();
            }));
            (await Lock(session)).Reserve(1);
        });
        await Refusal(() => ChangeStock(_ => throw StockErrors.OutOfRange()));

        _told.Distinct().Should().Equal(new AvailableIsOther(_teapot.Id, 9, 2));
    }

    [Fact]
    public async Task Who_follows_no_more_is_told_nothing()
    {
        await Store(_teapot);
        Follow().Dispose();

        await ChangeStock(stock => stock.Reserve(3));

        _told.Should().BeEmpty();
    }

    private IDisposable Follow() => Shop.Services.GetRequiredService<ICatalogNews>().Follow(_told.Enqueue);

    private Task Change(Action<Product> change) =>
        Commit(async session => change((await session.Products.Find(_teapot.Id, Token))!));

    private Task Change(AnAccount seller, Action<Account> change) =>
        Commit(async session => change((await session.Accounts.Find(seller.Id, Token))!));

    private Task ChangeStock(Action<Stock> change) => Commit(async session => change(await Lock(session)));

    private async Task<Stock> Lock(Session session) => (await session.Stocks.Lock([_teapot.Id], Token)).Single();
}

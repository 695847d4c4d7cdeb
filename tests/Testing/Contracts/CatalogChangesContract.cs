using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Catalog;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

/// <summary>
/// Changes are published before the commit of this instance returns; tests of the adapter cover the changes of other instances.
/// </summary>
public abstract class CatalogChangesContract(IContractShop shop) : PortContract(shop)
{
    private readonly ConcurrentQueue<CatalogChange> _received = [];
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(10);

    [Fact]
    public async Task Adding_a_product_publishes_no_catalog_change()
    {
        using var following = Follow();

        await Store(_teapot);

        _received.Should().BeEmpty();
    }

    [Fact]
    public async Task Changing_a_product_publishes_a_catalog_change()
    {
        await Store(_teapot);
        using var following = Follow();

        await Change(product => product.Change(_teapot.Description with { Name = "Kettle" }, Some.Admin.Id, TestClock.Start));

        _received.Should().Contain(new ProductInvalidated(_teapot.Id));
    }

    [Fact]
    public async Task Deleting_a_product_publishes_a_catalog_change()
    {
        await Store(_teapot);
        using var following = Follow();

        await Change(product => product.Delete(Some.Admin.Id, TestClock.Start));

        _received.Should().Contain(new ProductInvalidated(_teapot.Id));
    }

    [Fact]
    public async Task Changed_availability_is_published_with_the_version_of_the_stock()
    {
        await Store(_teapot);
        using var following = Follow();

        await ChangeStock(stock => stock.Reserve(3));
        await ChangeStock(stock => stock.Release(1));

        _received.Distinct().Should().Equal(new AvailabilityChanged(_teapot.Variant, 7, 2), new AvailabilityChanged(_teapot.Variant, 8, 3));
    }

    [Fact]
    public async Task Selling_reserved_stock_publishes_no_catalog_change()
    {
        await Store(_teapot);
        await ChangeStock(stock => stock.Reserve(3));
        using var following = Follow();

        await ChangeStock(stock => stock.Sell(OrderId.New(TestClock.Start), 3, TestClock.Start));

        _received.Should().NotContain(change => ((AvailabilityChanged)change).StockVersion > 2);
    }

    [Fact]
    public async Task Renaming_a_seller_publishes_a_catalog_change_and_other_account_changes_do_not()
    {
        var seller = AnAccount.OfSeller();
        await Store(seller);
        using var following = Follow();

        await Change(seller, account => account.ChangeProfile(account.Profile with { Bio = "Teapots." }, TestClock.Start));
        _received.Should().BeEmpty();
        await Change(seller, account => account.ChangeProfile(account.Profile with { StoreName = "Teapots & more" }, TestClock.Start));

        _received.Should().Contain(new TaxonInvalidated(seller.Id.Value));
    }

    [Fact]
    public async Task Rolled_back_work_publishes_no_catalog_change()
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

        _received.Distinct().Should().Equal(new AvailabilityChanged(_teapot.Variant, 9, 2));
    }

    [Fact]
    public async Task A_disposed_subscription_receives_no_catalog_changes()
    {
        await Store(_teapot);
        Follow().Dispose();

        await ChangeStock(stock => stock.Reserve(3));

        _received.Should().BeEmpty();
    }

    private IDisposable Follow() => Shop.Services.GetRequiredService<ICatalogChanges>().Follow(_received.Enqueue);

    private Task Change(Action<Product> change) =>
        Commit(async session => change((await session.Products.Find(_teapot.Id, Token))!));

    private Task Change(AnAccount seller, Action<Account> change) =>
        Commit(async session => change((await session.Accounts.Find(seller.Id, Token))!));

    private Task ChangeStock(Action<Stock> change) => Commit(async session => change(await Lock(session)));

    private async Task<Stock> Lock(Session session) => (await session.Stocks.Lock([_teapot.Variant], Token)).Single();
}

using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Orders;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class DeleteProductTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").SoldBy(Some.Seller.Id).WithStock(5);

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Deleted_product_is_removed_from_the_catalog_for_every_account()
    {
        await _shop.Send(new DeleteProduct(Some.Seller, _teapot.Id, ExpectedVersion: 1));

        _shop.Stored<Product>().Should().OnlyContain(product => product.DeletedAt != null);
        await FluentActions.Awaiting(() => _shop.Send(new GetStock(Some.Admin, _teapot.Id))).ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task Product_cannot_be_deleted_twice()
    {
        await Deleting(version: null)();

        await Deleting(version: null).ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task Product_deletion_rejects_another_version() => await Deleting(version: 2).ShouldRefuse("stale-version");

    [Fact]
    public async Task Open_order_of_a_deleted_product_is_still_paid()
    {
        var order = await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 2)], null, null));
        await Deleting(version: null)();

        await _shop.DeliverAllEvents();

        (await _shop.Send(new GetOrder(Some.Buyer, order.Id))).Should().BeEquivalentTo(
            new { Status = OrderStatus.Paid, Lines = new[] { new { Name = "Teapot", Quantity = 2 } } });
    }

    private Func<Task> Deleting(long? version) => () => _shop.Send(new DeleteProduct(Some.Seller, _teapot.Id, version));
}

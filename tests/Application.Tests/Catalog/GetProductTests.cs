using Shop.Application.Catalog.Browsing;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog;

public sealed class GetProductTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithSku("TP-1").WithSlug("nice-teapot");
    private readonly AProduct _draft = AProduct.Named("Draft").SoldBy(Some.Seller.Id).AsDraft();

    public async ValueTask InitializeAsync() => await _shop.Has(_teapot, _draft);

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Product_is_found_by_id_slug_and_SKU()
    {
        (await _shop.Send(new GetProduct(_teapot.Id, null))).Id.Should().Be(_teapot.Id);
        (await _shop.Send(new GetProductBySlug("nice-teapot", null))).Id.Should().Be(_teapot.Id);
        (await _shop.Send(new GetProductBySku("tp-1", null))).Id.Should().Be(_teapot.Id);
    }

    [Fact]
    public async Task Unknown_product_is_not_found()
    {
        await Sending(() => _shop.Send(new GetProduct(ProductId.New(TestClock.Start), null))).ShouldRefuse("product-not-found");
        await Sending(() => _shop.Send(new GetProductBySlug("teapot", null))).ShouldRefuse("product-not-found");
        await Sending(() => _shop.Send(new GetProductBySku("TP", null))).ShouldRefuse("product-not-found");
    }

    [Fact]
    public async Task Draft_is_visible_to_its_seller_and_hidden_from_buyers_and_anonymous_requests()
    {
        (await _shop.Send(new GetProduct(_draft.Id, Some.Seller))).Id.Should().Be(_draft.Id);

        await Sending(() => _shop.Send(new GetProduct(_draft.Id, null))).ShouldRefuse("product-not-found");
        await Sending(() => _shop.Send(new GetProductBySlug("draft", Some.Buyer))).ShouldRefuse("product-not-found");
        await Sending(() => _shop.Send(new GetProductBySku("DRAFT", Some.Buyer))).ShouldRefuse("product-not-found");
    }

    private static Func<Task> Sending(Func<Task> request) => request;
}

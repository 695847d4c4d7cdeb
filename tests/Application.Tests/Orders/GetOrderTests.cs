using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class GetOrderTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private OrderId _order;

    public async ValueTask InitializeAsync()
    {
        var teapot = AProduct.Named("Teapot").SoldBy(Some.Seller.Id);
        await _shop.Has(teapot);
        _order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(teapot.Id, 1)], null, null))).Id;
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Order_is_visible_to_its_buyer_its_seller_and_admins()
    {
        (await _shop.Send(new GetOrder(Some.Seller, _order))).Id.Should().Be(_order);
        (await _shop.Send(new GetOrder(Some.Buyer, _order))).Id.Should().Be(_order);
        (await _shop.Send(new GetOrder(Some.Admin, _order))).Id.Should().Be(_order);
    }

    [Fact]
    public async Task Order_is_hidden_from_other_accounts()
    {
        await Getting(new Actor(AccountId.New(TestClock.Start), AccountRole.Buyer)).ShouldRefuse("order-not-found");
        await Getting(new Actor(AccountId.New(TestClock.Start), AccountRole.Seller)).ShouldRefuse("order-not-found");
    }

    private Func<Task> Getting(Actor actor) => () => _shop.Send(new GetOrder(actor, _order));
}

using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Orders;
using Shop.Application.Ports.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class OpenOrderLimitTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new(services => services.AddSingleton(RunningShop.Orders with { MaxOpenPerBuyer = 2, MaxReservedPerBuyer = 10 }));
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(5000);
    private readonly AnAccount _ada = AnAccount.OfBuyer();

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_teapot);
        await _shop.Has(_ada);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Buyer_has_a_limited_number_of_unpaid_orders()
    {
        await Place(1);
        await Place(1);

        await FluentActions.Awaiting(() => Place(1)).ShouldRefuse("too-many-open-orders");
        await Place(1, Some.Seller);

        await _shop.DeliverAllEvents();
        await Place(1);
    }

    [Fact]
    public async Task Unpaid_orders_of_a_buyer_reserve_a_limited_number_of_units()
    {
        await Place(6);

        await FluentActions.Awaiting(() => Place(5)).ShouldRefuse("too-many-reserved-units");
        await Place(4);
        await Place(10, Some.Seller);
    }

    [Fact]
    public async Task Units_of_an_ordered_cart_are_limited_and_a_rejected_order_leaves_the_cart()
    {
        var cart = Cart.Of(CartOwner.Of(_ada.Id), TestClock.Start);
        cart.Put(_teapot.Variant, 11, TestClock.Start);
        await _shop.Commit(services =>
        {
            services.GetRequiredService<ICartRepository>().Add(cart);
            return Task.CompletedTask;
        });

        await FluentActions.Awaiting(() => _shop.Send(new PlaceOrder(_ada.Actor, [], null, null, FromCart: true))).ShouldRefuse("too-many-reserved-units");

        _shop.Stored<Cart>().Should().ContainSingle().Which.Lines.Should().ContainSingle();
    }

    private Task<OrderDetails> Place(int units, Actor? buyer = null) =>
        _shop.Send(new PlaceOrder(buyer ?? _ada.Actor, [new OrderItem(_teapot.Id, units)], null, null));
}

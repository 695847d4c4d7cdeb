using Microsoft.Extensions.DependencyInjection;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class OneUnpaidOrderTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new(services => services.AddSingleton(RunningShop.Orders with { OneUnpaidPerBuyer = true }));
    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(50);
    private readonly AnAccount _ada = AnAccount.OfBuyer();

    public async ValueTask InitializeAsync()
    {
        await _shop.Has(_teapot);
        await _shop.Has(_ada);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Second_order_is_rejected_and_the_error_names_the_unpaid_order()
    {
        var first = await Place(_ada.Actor);

        var refused = (await FluentActions.Awaiting(() => Place(_ada.Actor)).Should().ThrowAsync<DomainException>()).Which;

        refused.Code.Should().Be("unpaid-order-exists");
        refused.Message.Should().Contain(first.Id.ToString());
        await Place(Some.Seller);
    }

    [Fact]
    public async Task Next_order_is_accepted_once_the_first_is_paid_rejected_cancelled_or_expired()
    {
        await Place(_ada.Actor);
        await _shop.DeliverAllEvents();

        _shop.Gateway.Will(GatewayStep.Decline);
        await Place(_ada.Actor);
        await _shop.DeliverAllEvents();

        await _shop.Send(new CancelOrder(_ada.Actor, (await Place(_ada.Actor)).Id, null));

        var late = await Place(_ada.Actor);
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await _shop.Send(new ExpireOrder(late.Id));

        await Place(_ada.Actor);
    }

    private Task<OrderDetails> Place(Actor buyer) => _shop.Send(new PlaceOrder(buyer, [new OrderItem(_teapot.Id, 1)], null, null));
}

using Shop.Application.Catalog;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class ChargeOrderWhenPlacedTests : IAsyncDisposable
{
    private readonly RunningShop _shop = new();
    private readonly AProduct _teapot = AProduct.Named("Teapot").Costing(1250).WithStock(10);

    [Fact]
    public async Task Pays_an_order_and_sells_its_stock()
    {
        var order = await PlaceOrder();

        await _shop.DeliverEvents();

        (await Order(order)).Should().BeEquivalentTo(new { Status = OrderStatus.Paid, Payment = new { Status = PaymentStatus.Paid } });
        (await Stock()).Should().Be(new StockLevel(_teapot.Id, OnHand: 7, Reserved: 0, Available: 7));
        _shop.Gateway.Ledger.Should().Equal(new LedgerEntry(order, Some.Money(3750), IsReversed: false));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private async Task<OrderId> PlaceOrder()
    {
        await _shop.Has(_teapot);
        return (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(_teapot.Id, 3)], null, null))).Id;
    }

    private Task<OrderDetails> Order(OrderId id) => _shop.Send(new GetOrder(Some.Buyer, id));

    private Task<StockLevel> Stock() => _shop.Send(new GetStock(Some.Admin, _teapot.Id));
}

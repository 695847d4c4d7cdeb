using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Orders;

public sealed class SearchOrdersTests : IAsyncLifetime
{
    private readonly RunningShop _shop = new();
    private readonly AnAccount _ada = AnAccount.OfBuyer().WithEmail("ada@example.com");
    private OrderDetails _first = null!;
    private OrderDetails _second = null!;

    public async ValueTask InitializeAsync()
    {
        var teapot = AProduct.Named("Teapot");
        await _shop.Has(teapot);
        await _shop.Has(_ada);
        _first = await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(teapot.Id, 1)], null, null));
        _second = await _shop.Send(new PlaceOrder(_ada.Actor, [new OrderItem(teapot.Id, 1)], null, null));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Order_is_found_by_its_number_however_it_is_typed()
    {
        (await Found(_first.Number)).Should().Equal(_first.Id);
        (await Found($" {_first.Number.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} ")).Should().Equal(_first.Id);
    }

    [Fact]
    public async Task Orders_of_a_buyer_are_found_by_the_complete_address()
    {
        (await Found("Ada@Example.com")).Should().Equal(_second.Id);
        (await Found("ada@example")).Should().BeEmpty();
        (await Found("nobody@example.com")).Should().BeEmpty();
    }

    [Fact]
    public async Task Status_is_respected_too()
    {
        (await Found(_first.Number, OrderStatus.Pending)).Should().Equal(_first.Id);
        (await Found(_first.Number, OrderStatus.Delivered)).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<OrderId>> Found(string q, OrderStatus? status = null) =>
        [.. (await _shop.Send(new SearchOrders(Some.Admin, new OrderSearch(q, status), new PageRequest(10)))).Items.Select(order => order.Id)];
}

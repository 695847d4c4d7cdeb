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

    [Fact]
    public async Task Seller_of_a_line_sees_that_line_and_nothing_of_the_buyer_other_sellers_the_payment_or_reasons()
    {
        var other = new Actor(AccountId.New(TestClock.Start), AccountRole.Seller);
        var (mine, theirs) = (AProduct.Named("Cup").Costing(300).SoldBy(Some.Seller.Id), AProduct.Named("Saucer").Costing(200).SoldBy(other.Id));
        await _shop.Has(mine, theirs);
        var order = (await _shop.Send(new PlaceOrder(Some.Buyer, [new OrderItem(mine.Id, 2), new OrderItem(theirs.Id, 1)], null, null))).Id;
        await _shop.Send(new CancelOrder(Some.Buyer, order, "I found it cheaper"));

        var seen = await _shop.Send(new GetOrder(Some.Seller, order));
        var whole = await _shop.Send(new GetOrder(Some.Buyer, order));

        seen.Lines.Should().ContainSingle().Which.Name.Should().Be("Cup");
        seen.Total.Should().Be(seen.Lines[0].Total).And.NotBe(whole.Total);
        seen.Payment.Amount.Should().Be(seen.Total);
        seen.BuyerId.Should().BeNull();
        whole.BuyerId.Should().Be(Some.Buyer.Id);
        (seen.StatusReason, seen.ShippingAddress, seen.Payment.Failure, seen.Payment.NextAttemptAt).Should().Be((null, null, null, null));
        seen.Payment.Attempts.Should().BeEmpty();
        seen.History.Should().OnlyContain(step => step.Reason == null);
        whole.Lines.Should().HaveCount(2);
        whole.StatusReason.Should().Be("I found it cheaper");
    }

    private Func<Task> Getting(Actor actor) => () => _shop.Send(new GetOrder(actor, _order));
}

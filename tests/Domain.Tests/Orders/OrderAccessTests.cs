using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Orders;

public sealed class OrderAccessTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;
    private static readonly Actor OtherSeller = new(AccountId.New(Now), AccountRole.Seller);
    private static readonly Actor Stranger = new(AccountId.New(Now), AccountRole.Buyer);

    private readonly Order _ofOne = AnOrder.Of(AProduct.Named("Teapot").SoldBy(Some.Seller.Id)).Build();

    private readonly Order _ofTwo = AnOrder.Of(AProduct.Named("Teapot").SoldBy(Some.Seller.Id))
        .And(AProduct.Named("Cup").SoldBy(OtherSeller.Id)).Build();

    public static TheoryData<OrderStatus, string, string, string> Actions => new()
    {
        // Actions of the buyer, of the seller of all lines, and of an admin.
        { OrderStatus.Pending, "Cancel", "", "Cancel" },
        { OrderStatus.Paid, "Cancel", "Prepare", "Cancel Prepare Refund" },
        { OrderStatus.Preparing, "Cancel", "Ship", "Cancel Ship Refund" },
        { OrderStatus.Shipped, "", "Deliver", "Deliver Refund" },
        { OrderStatus.Delivered, "", "", "Refund" },
        { OrderStatus.Rejected, "", "", "" },
        { OrderStatus.Cancelled, "", "", "" },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public void Order_lists_the_allowed_actions_of_each_actor_in_every_status(OrderStatus status, string buyer, string seller, string admin)
    {
        Bring(_ofOne, status);

        string Actions(Actor reader) => string.Join(' ', _ofOne.ActionsOf(reader));
        Actions(Some.Buyer).Should().Be(buyer);
        Actions(Some.Seller).Should().Be(seller);
        Actions(Some.Admin).Should().Be(admin);
        Actions(OtherSeller).Should().BeEmpty();
        Actions(Stranger).Should().BeEmpty();
    }

    [Fact]
    public void Order_is_visible_only_to_its_buyer_its_sellers_and_admins()
    {
        foreach (var reader in new[] { Some.Buyer, Some.Seller, OtherSeller, Some.Admin })
            _ofTwo.IsVisibleTo(reader).Should().BeTrue();
        _ofOne.IsVisibleTo(OtherSeller).Should().BeFalse();
        _ofOne.IsVisibleTo(Stranger).Should().BeFalse();
        _ofOne.IsVisibleTo(Some.Seller with { Role = AccountRole.Buyer }).Should().BeFalse("who sells no more has no orders to send");
    }

    [Fact]
    public void Order_of_several_sellers_is_fulfilled_only_by_admins()
    {
        Bring(_ofTwo, OrderStatus.Paid);

        _ofTwo.ActionsOf(Some.Seller).Should().BeEmpty();
        Refusal(() => _ofTwo.EnsureFulfilledBy(Some.Seller)).Should().Be("not-order-seller");
        _ofTwo.EnsureFulfilledBy(Some.Admin);
    }

    [Fact]
    public void Order_of_store_products_is_fulfilled_only_by_admins()
    {
        var order = AnOrder.OfOneTeapot().Build();

        Refusal(() => order.EnsureFulfilledBy(Some.Seller)).Should().Be("not-order-seller");
        order.EnsureFulfilledBy(Some.Admin);
    }

    [Fact]
    public void Order_is_cancelled_only_by_its_buyer_and_admins()
    {
        _ofOne.EnsureCancelledBy(Some.Buyer);
        _ofOne.EnsureCancelledBy(Some.Admin);
        Refusal(() => _ofOne.EnsureCancelledBy(Some.Seller)).Should().Be("not-order-buyer");
    }

    private static string Refusal(Action act) => act.Should().Throw<DomainException>().Which.Code;

    private static void Bring(Order order, OrderStatus to)
    {
        if (to is OrderStatus.Rejected)
            order.Reject("Declined.", Now);
        if (to is OrderStatus.Cancelled)
            order.Cancel(null, Now);
        if (to is OrderStatus.Paid or OrderStatus.Preparing or OrderStatus.Shipped or OrderStatus.Delivered)
            order.MarkPaid(Now);
        if (to is OrderStatus.Preparing or OrderStatus.Shipped or OrderStatus.Delivered)
            order.Prepare(Now);
        if (to is OrderStatus.Shipped or OrderStatus.Delivered)
            order.Ship(Now);
        if (to is OrderStatus.Delivered)
            order.Deliver(Now);
    }
}

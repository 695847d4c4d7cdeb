using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Application.Tests.Orders;

/// <summary>What the orders decided first leave for the others, without a database.</summary>
public sealed class OrderBatchTests
{
    private static readonly OrderPolicy s_policy = new(OneUnpaidPerBuyer: false, TimeSpan.FromHours(1));

    private readonly AProduct _teapot = AProduct.Named("Teapot").WithStock(3);

    [Fact]
    public void Later_orders_of_a_batch_get_what_the_earlier_ones_left()
    {
        var batch = Loaded();

        Place(batch, Some.Buyer, quantity: 2).Should().BeNull();
        Place(batch, Some.Seller, quantity: 2).Should().Be("insufficient-stock");
        Place(batch, Some.Seller, quantity: 1).Should().BeNull();

        batch.Placed.Select(placed => placed.Order.BuyerId).Should().Equal(Some.Buyer.Id, Some.Seller.Id);
        batch.Reserved.Should().ContainSingle().Which.Reserved.Should().Be(3);
    }

    [Fact]
    public void A_refused_order_changes_nothing()
    {
        var batch = Loaded();

        Place(batch, Some.Buyer, quantity: 4).Should().Be("insufficient-stock");

        batch.Placed.Should().BeEmpty();
        batch.Reserved.Should().BeEmpty();
        batch.Stocks[_teapot.Variant].Reserved.Should().Be(0);
    }

    [Fact]
    public void The_limit_of_unpaid_orders_counts_those_of_the_same_batch()
    {
        var batch = Loaded();
        var policy = s_policy with { MaxOpenPerBuyer = 1 };

        Place(batch, Some.Buyer, quantity: 1, policy).Should().BeNull();
        Place(batch, Some.Buyer, quantity: 1, policy).Should().Be("too-many-open-orders");
        Place(batch, Some.Seller, quantity: 1, policy).Should().BeNull();
    }

    [Fact]
    public void One_of_two_orders_of_a_buyer_in_a_batch_is_placed_when_one_may_be_unpaid()
    {
        var batch = Loaded();
        var policy = s_policy with { OneUnpaidPerBuyer = true };

        Place(batch, Some.Buyer, quantity: 1, policy).Should().BeNull();
        Place(batch, Some.Buyer, quantity: 1, policy).Should().Be("unpaid-order-exists");
    }

    [Fact]
    public void A_cart_is_ordered_once_in_a_batch()
    {
        var cart = Cart.Of(CartOwner.Of(Some.Buyer.Id), TestClock.Start);
        cart.Put(_teapot.Variant, 1, TestClock.Start);
        var batch = Loaded(cart);
        var order = new PlaceOrder(Some.Buyer, [], ShippingAddress: null, PaymentMethod: null, FromCart: true);

        Place(batch, order, s_policy).Should().BeNull();
        Place(batch, order, s_policy).Should().Be("cart-empty");

        batch.Ordered.Should().Equal(cart);
    }

    private OrderBatch Loaded(Cart? cart = null) => new()
    {
        Products = new Dictionary<VariantId, Product> { [_teapot.Variant] = _teapot.Build() },
        Stocks = new Dictionary<VariantId, Stock> { [_teapot.Variant] = _teapot.BuildStock() },
        Carts = cart is null ? new Dictionary<AccountId, Cart>() : new Dictionary<AccountId, Cart> { [Some.Buyer.Id] = cart },
        UsualAddresses = new Dictionary<AccountId, PostalAddress>(),
        Unpaid = [],
        Open = [],
    };

    private string? Place(OrderBatch batch, Actor buyer, int quantity, OrderPolicy? policy = null) =>
        Place(batch, new PlaceOrder(buyer, [new OrderItem(_teapot.Id, quantity)], ShippingAddress: null, PaymentMethod: null), policy ?? s_policy);

    /// <returns>The error code; null for success.</returns>
    private static string? Place(OrderBatch batch, PlaceOrder order, OrderPolicy policy) =>
        Decision<PlacedOrder>.Of(() => batch.Place(order, Cause.Unknown, policy, TestClock.Start)).Refusal?.Code;
}

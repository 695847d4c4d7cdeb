using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Decides whether an order is taken, on what the store has at that moment. What it refuses has changed nothing.</summary>
public static class Checkout
{
    /// <summary>The products that an order is about.</summary>
    /// <param name="cart">The buyer's, when the order takes what is in it.</param>
    public static IEnumerable<ProductId> ProductsOf(PlaceOrder wish, Cart? cart) =>
        wish.FromCart ? cart?.Lines.Select(line => line.ProductId) ?? [] : wish.Items.Select(item => item.ProductId);

    /// <summary>
    /// Reserves all lines at today's prices, or none; the cart is empty afterwards. Refuses with <c>cart-empty</c>,
    /// <c>product-unavailable</c>, <c>order-total-out-of-range</c> and <c>insufficient-stock</c>.
    /// </summary>
    /// <param name="cart">The buyer's, when the order takes what is in it.</param>
    /// <param name="products">At least those of the order that exist.</param>
    /// <param name="stocks">Of the same products, which nobody else changes meanwhile.</param>
    /// <param name="usualAddress">Where the buyer has things sent to who says nothing.</param>
    public static (Order Order, Payment Payment) Place(
        PlaceOrder wish,
        Cart? cart,
        IReadOnlyDictionary<ProductId, Product> products,
        IReadOnlyDictionary<ProductId, Stock> stocks,
        PostalAddress? usualAddress,
        DateTimeOffset now)
    {
        var basket = BasketOf(wish, cart);
        var lines = basket.Price(products);
        var order = Order.Place(OrderId.New(now), wish.Buyer.Id, lines, wish.ShippingAddress ?? usualAddress, now);
        var payment = Payment.For(PaymentId.New(now), order, wish.PaymentMethod, now);
        basket.Reserve(stocks);
        if (wish.FromCart)
            cart?.Clear();
        return (order, payment);
    }

    private static Basket BasketOf(PlaceOrder wish, Cart? cart)
    {
        if (!wish.FromCart)
            return Basket.Of(wish.Items);

        cart ??= Cart.Of(wish.Buyer.Id);
        cart.EnsureNotEmpty();
        return Basket.Of([.. cart.Lines.Select(line => new OrderItem(line.ProductId, line.Quantity))]);
    }
}

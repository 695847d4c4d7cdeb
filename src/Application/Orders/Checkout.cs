using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Decides whether an order can be placed with the loaded data. A rejected order has changed nothing.</summary>
public static class Checkout
{
    /// <summary>The products of a new order.</summary>
    /// <param name="cart">The buyer's cart, when the order takes its items from the cart.</param>
    public static IEnumerable<ProductId> ProductsOf(PlaceOrder wish, Cart? cart) =>
        wish.FromCart ? cart?.Lines.Select(line => line.ProductId) ?? [] : wish.Items.Select(item => item.ProductId);

    /// <summary>
    /// Places an order and reserves all its lines at current prices, or none, and empties the cart. Rejects with <c>cart-empty</c>,
    /// <c>product-unavailable</c>, <c>order-total-out-of-range</c> and <c>insufficient-stock</c>.
    /// </summary>
    /// <param name="cart">The buyer's cart, when the order takes its items from the cart.</param>
    /// <param name="products">At least the existing products of the order.</param>
    /// <param name="stocks">The locked stocks of the same products.</param>
    /// <param name="usualAddress">The shipping address of an order that gives none.</param>
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

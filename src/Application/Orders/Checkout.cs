using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Application.Orders;

/// <summary>Decides whether an order can be placed with the loaded data. A rejected order has changed nothing.</summary>
public static class Checkout
{
    /// <summary>What a new order needs to be decided.</summary>
    public static OrderDraft DraftOf(PlaceOrder command) => new(
        command.Actor.Id,
        command.FromCart ? [] : [.. command.Items.Select(item => VariantId.DefaultOf(item.ProductId)).Distinct()],
        command.FromCart,
        NeedsAddress: command.ShippingAddress is null);

    /// <summary>The number of units of a new order.</summary>
    /// <param name="cart">The buyer's cart, when the order takes its items from the cart.</param>
    public static long UnitsOf(PlaceOrder command, Cart? cart) =>
        command.FromCart ? cart?.Lines.Sum(line => (long)line.Quantity) ?? 0 : command.Items.Sum(item => (long)item.Quantity);

    /// <summary>
    /// Places an order and reserves all its lines at current prices, or none, and empties the cart. Rejects with <c>cart-empty</c>,
    /// <c>product-unavailable</c>, <c>order-total-out-of-range</c> and <c>insufficient-stock</c>.
    /// </summary>
    /// <param name="cart">The buyer's cart, when the order takes its items from the cart.</param>
    /// <param name="products">At least the existing products of the order, by variant.</param>
    /// <param name="stocks">The locked stocks of the same variants.</param>
    /// <param name="usualAddress">The shipping address of an order that gives none.</param>
    public static (Order Order, Payment Payment) Place(
        PlaceOrder command,
        Cart? cart,
        IReadOnlyDictionary<VariantId, Product> products,
        IReadOnlyDictionary<VariantId, Stock> stocks,
        PostalAddress? usualAddress,
        DateTimeOffset now)
    {
        var basket = BasketOf(command, cart);
        var lines = basket.Price(products);
        var order = Order.Place(OrderId.New(now), command.Actor.Id, lines, adjustments: [], command.ShippingAddress ?? usualAddress, now);
        var payment = Payment.For(PaymentId.New(now), order, command.PaymentMethod, now);
        basket.Reserve(stocks);
        if (command.FromCart)
            cart?.Clear(now);
        return (order, payment);
    }

    private static Basket BasketOf(PlaceOrder command, Cart? cart)
    {
        if (!command.FromCart)
            return Basket.Of(command.Items.Select(item => (VariantId.DefaultOf(item.ProductId), item.Quantity)));

        if (cart is null)
            throw CartErrors.Empty();
        cart.EnsureNotEmpty();
        return Basket.Of(cart.Lines.Select(line => (line.VariantId, line.Quantity)));
    }
}

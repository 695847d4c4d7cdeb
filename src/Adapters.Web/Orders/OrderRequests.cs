using System.ComponentModel.DataAnnotations;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>The order to place.</summary>
/// <param name="Items">1–100 lines; a repeated product becomes one line with the sum. Must be omitted with <c>fromCart</c>.</param>
/// <param name="ShippingAddress">The shipping address; default is the address in the caller's profile.</param>
/// <param name="PaymentMethod">The payment method for the gateway, up to 100 characters; default is that of the gateway.</param>
/// <param name="FromCart">Orders the products in the caller's cart, which is empty afterwards.</param>
internal sealed record PlaceOrderRequest(
    [property: Length(1, Order.MaxLines)] IReadOnlyList<OrderItemRequest>? Items = null,
    PostalAddressRequest? ShippingAddress = null,
    [property: MaxLength(100)] string? PaymentMethod = null,
    bool FromCart = false)
{
    public PlaceOrder ToOrder(Actor buyer) => new(
        buyer,
        [.. (Items ?? []).Select(item => new OrderItem(item.ProductId, item.Quantity))],
        ShippingAddress?.ToAddress(),
        PaymentMethod,
        FromCart);
}

/// <summary>A product and its quantity.</summary>
/// <param name="Quantity">1–999.</param>
internal sealed record OrderItemRequest(ProductId ProductId, [property: Range(1, OrderLine.MaxQuantity)] int Quantity = 1);

/// <summary>The new fulfilment status of an order.</summary>
internal sealed record FulfilOrderRequest(FulfilmentStatus Status);

/// <summary>The reason of a refund.</summary>
/// <param name="Reason">1–500 characters.</param>
internal sealed record RefundOrderRequest([property: Length(1, 500)] string Reason);

/// <summary>The reason of a cancellation.</summary>
/// <param name="Reason">Up to 500 characters.</param>
internal sealed record CancelOrderRequest([property: MaxLength(500)] string? Reason = null);

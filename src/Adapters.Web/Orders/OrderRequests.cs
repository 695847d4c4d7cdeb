using System.ComponentModel.DataAnnotations;
using Shop.Adapters.Web.Accounts;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>What is ordered.</summary>
/// <param name="Items">1–100; a product named twice is one line with the sum. Left out with <c>fromCart</c>.</param>
/// <param name="ShippingAddress">Where it goes; the address of the caller's profile when not given.</param>
/// <param name="PaymentMethod">What the payment gateway is told, up to 100 characters; its default when not given.</param>
/// <param name="FromCart">Orders what is in the caller's cart, which is empty afterwards.</param>
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

/// <summary>A product and how many of it.</summary>
/// <param name="Quantity">1–999.</param>
internal sealed record OrderItemRequest(ProductId ProductId, [property: Range(1, OrderLine.MaxQuantity)] int Quantity = 1);

/// <summary>How far an order is on its way.</summary>
internal sealed record FulfilOrderRequest(FulfilmentStatus Status);

/// <summary>Why the money goes back.</summary>
/// <param name="Reason">1–500 characters.</param>
internal sealed record RefundOrderRequest([property: Length(1, 500)] string Reason);

/// <summary>Why an order is called off.</summary>
/// <param name="Reason">Up to 500 characters.</param>
internal sealed record CancelOrderRequest([property: MaxLength(500)] string? Reason = null);

using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>Domain errors of orders.</summary>
public static class OrderErrors
{
    public static DomainException NotFound(OrderId id) => new("order-not-found", $"There is no order {id}.");

    public static DomainException UnpaidExists(OrderId id) =>
        new("unpaid-order-exists", $"Order {id} is not paid yet. Wait for its payment or cancel it.");

    public static DomainException TooManyOpen(int most) =>
        new("too-many-open-orders", $"A buyer may have at most {most} unpaid orders at once. Wait for their payments or cancel some.");

    public static DomainException TooManyReserved(long most) =>
        new("too-many-reserved-units", $"The unpaid orders of a buyer may reserve at most {most} units at once. Wait for their payments or cancel some.");

    public static DomainException NotCancellable(OrderStatus status) =>
        new("order-not-cancellable", $"An order that is {Text(status)} cannot be cancelled.");

    public static DomainException NotRefundable(OrderStatus status) =>
        new("order-not-refundable", $"An order that is {Text(status)} has no payment to refund, or its refund was already requested.");

    public static DomainException NotBuyer(OrderId id) => new("not-order-buyer", $"Only the buyer and admins may cancel order {id}.");

    public static DomainException NotSeller(OrderId id) =>
        new("not-order-seller", $"Only admins and the seller of all lines may fulfil order {id}.");

    public static DomainException IllegalTransition(OrderStatus from, OrderStatus to) =>
        new("illegal-transition", $"An order that is {Text(from)} cannot become {Text(to)}.");

    public static DomainException ProductUnavailable(IReadOnlyList<Fault> lines) =>
        new("product-unavailable", "At least one product cannot be ordered; no order was placed.", lines);

    public static DomainException TotalOutOfRange() =>
        new("order-total-out-of-range", $"The total of an order is at most {Money.MaxAmount} minor units.");

    private static string Text(OrderStatus status) => status.ToString().ToLowerInvariant();
}

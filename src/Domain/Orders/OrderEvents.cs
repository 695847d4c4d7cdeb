using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>Something that happened to an order or to its payment; its buyer may follow it.</summary>
public interface IOrderEvent : IDomainEvent
{
    OrderId OrderId { get; }

    AccountId BuyerId { get; }

    Guid IDomainEvent.Subject => OrderId.Value;
}

/// <summary>An order was taken and its stock reserved; its payment is due.</summary>
public sealed record OrderPlaced(OrderId OrderId, AccountId BuyerId, string Number, Money Total) : IOrderEvent;

/// <summary>An order is paid and its stock sold.</summary>
public sealed record OrderPaid(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>Payment was given up; the stock is free again.</summary>
public sealed record OrderRejected(OrderId OrderId, AccountId BuyerId, string Reason) : IOrderEvent;

/// <summary>The order was called off; the stock is free again.</summary>
public sealed record OrderCancelled(OrderId OrderId, AccountId BuyerId, string? Reason) : IOrderEvent;

/// <summary>The order is being packed.</summary>
public sealed record OrderPreparing(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>The order is on its way.</summary>
public sealed record OrderShipped(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>The order has arrived.</summary>
public sealed record OrderDelivered(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Orders;

/// <summary>An event of an order or its payment; visible to the buyer in the event feed.</summary>
public interface IOrderEvent : IDomainEvent
{
    OrderId OrderId { get; }

    AccountId BuyerId { get; }

    Guid IDomainEvent.Subject => OrderId.Value;
}

/// <summary>An order was placed and its stock reserved; its payment is due.</summary>
public sealed record OrderPlaced(OrderId OrderId, AccountId BuyerId, string Number, Money Total) : IOrderEvent;

/// <summary>An order was paid and its stock sold.</summary>
public sealed record OrderPaid(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>An order was rejected because its payment failed or expired; its stock is released.</summary>
public sealed record OrderRejected(OrderId OrderId, AccountId BuyerId, string Reason) : IOrderEvent;

/// <summary>An order was cancelled; its stock is released or returned.</summary>
public sealed record OrderCancelled(OrderId OrderId, AccountId BuyerId, string? Reason) : IOrderEvent;

/// <summary>An order is being packed.</summary>
public sealed record OrderPreparing(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>An order was shipped.</summary>
public sealed record OrderShipped(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

/// <summary>An order was delivered.</summary>
public sealed record OrderDelivered(OrderId OrderId, AccountId BuyerId) : IOrderEvent;

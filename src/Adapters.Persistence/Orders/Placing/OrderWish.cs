using Shop.Application.Orders;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>An order that somebody wants to place.</summary>
/// <param name="Request">Null when it came without a key.</param>
/// <param name="RequestId">The HTTP request, as the audit trail names it.</param>
internal sealed record OrderWish(PlaceOrder Order, RepeatableRequest? Request, string? RequestId);

/// <summary>What became of it: one of the three.</summary>
internal sealed record OrderOutcome(OrderDetails? Order = null, RepeatableAnswer? Answer = null, DomainException? Refusal = null);

using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>A request to place an order.</summary>
/// <param name="Request">Null without an idempotency key.</param>
/// <param name="Cause">The cause of the request, for its events and the audit log.</param>
internal sealed record OrderRequest(PlaceOrder Order, RepeatableRequest? Request, Cause Cause);

/// <summary>The outcome of a request: exactly one of the three is set.</summary>
internal sealed record OrderOutcome(OrderDetails? Order = null, RepeatableAnswer? Answer = null, DomainException? Refusal = null);

using Shop.Application.Orders;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Orders;

/// <summary>
/// Places orders, each completely or not at all, with their events and audit entries. Concurrent calls may share one transaction (group
/// commit); <see cref="Checkout"/> decides on each of them separately.
/// </summary>
/// <remarks>
/// Rejects with the codes of <see cref="Checkout"/> and with <c>unpaid-order-exists</c>. Throws <see cref="DatabaseUnavailableException"/>
/// while the database is unavailable; after a commit without confirmation, the order may be placed.
/// </remarks>
public interface IOrderPlacement
{
    Task<OrderDetails> Place(PlaceOrder order, CancellationToken cancellation);

    /// <summary>
    /// Places the order once per idempotency key and stores the response in the same transaction, also that of a domain error. Rejects a
    /// key claimed by another request with <c>idempotency-in-progress</c>, and a key used for another request with
    /// <c>idempotency-key-reused</c>.
    /// </summary>
    Task<RepeatableAnswer> PlaceOnce(PlaceOrder order, RepeatableRequest request, CancellationToken cancellation);
}

/// <summary>A request with an idempotency key.</summary>
/// <param name="Fingerprint">As in <see cref="StoredAnswer"/>.</param>
/// <param name="Answer">
/// Creates the response from a function that returns the order or throws the domain error. An exception of its own is no response and is
/// not stored.
/// </param>
public sealed record RepeatableRequest(IdempotencyKey Key, string Fingerprint, Func<Func<OrderDetails>, Task<StoredAnswer>> Answer);

/// <param name="IsReplayed">Whether the response was stored by an earlier request with the key.</param>
public sealed record RepeatableAnswer(StoredAnswer Answer, bool IsReplayed);

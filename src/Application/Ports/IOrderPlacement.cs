using Shop.Application.Orders;

namespace Shop.Application.Ports;

/// <summary>
/// Places orders, each wholly or not at all, with its events and its entry in the audit trail. Those asked for at the same moment may
/// share a transaction; yet each is accepted or refused alone, as <see cref="Checkout"/> decides.
/// </summary>
public interface IOrderPlacement
{
    Task<OrderDetails> Place(PlaceOrder order, CancellationToken cancellation);

    /// <summary>
    /// Places it once for the request's key and remembers the answer in the same transaction; a refusal is an answer too. Refuses with
    /// <c>idempotency-in-progress</c> while another request holds the key, and with <c>idempotency-key-reused</c>.
    /// </summary>
    Task<RepeatableAnswer> PlaceOnce(PlaceOrder order, RepeatableRequest request, CancellationToken cancellation);
}

/// <summary>A request that may come again.</summary>
/// <param name="Fingerprint">SHA-256 of the request's body, lower-case hex.</param>
/// <param name="Answer">Makes the answer of what is given it: an order or, thrown, a refusal. What it throws itself is no answer and not remembered.</param>
public sealed record RepeatableRequest(IdempotencyKey Key, string Fingerprint, Func<Func<OrderDetails>, Task<StoredAnswer>> Answer);

/// <param name="IsReplayed">Whether an earlier request with the key got it.</param>
public sealed record RepeatableAnswer(StoredAnswer Answer, bool IsReplayed);

using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Messaging.Batching;

/// <summary>The request of a batch command with an idempotency key.</summary>
/// <param name="Fingerprint">As in <see cref="StoredAnswer"/>.</param>
/// <param name="About">
/// What the driving adapter needs besides the outcome to render the response again, such as the trace id in a problem; stored with the outcome.
/// </param>
/// <param name="StoresRefusals">Whether a refusal is an outcome; otherwise the request may be repeated after a correction.</param>
public sealed record RepeatableRequest(
    IdempotencyKey Key, string Fingerprint, IReadOnlyDictionary<string, string> About, bool StoresRefusals = true);

using Shop.Domain.Accounts;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>
/// Stores outcomes by idempotency key, so that a repeated request gets the outcome of the first. Used inside a unit of work.
/// </summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IIdempotencyStore
{
    /// <summary>
    /// Claims each key that no other unit of work holds, until this one ends. A stored outcome needs no claim: any number of requests may repeat
    /// a finished one at once.
    /// </summary>
    /// <returns>The keys that are now claimed or have a stored outcome, each with that outcome or null.</returns>
    Task<IReadOnlyDictionary<IdempotencyKey, StoredAnswer?>> Claim(IReadOnlyCollection<IdempotencyKey> keys, CancellationToken cancellation);

    /// <summary>Stores the outcome of a claimed key; it commits with the unit of work.</summary>
    void Add(IdempotencyKey key, StoredAnswer answer);
}

/// <summary>Claims of a single key.</summary>
public static class IdempotencyStoreExtensions
{
    /// <summary>
    /// Returns the stored outcome of a key, or claims it and returns null. Rejects a key that another request has claimed, and for which no
    /// outcome is stored, with <c>idempotency-in-progress</c>.
    /// </summary>
    public static async Task<StoredAnswer?> Claim(this IIdempotencyStore store, IdempotencyKey key, CancellationToken cancellation) =>
        (await store.Claim([key], cancellation)).TryGetValue(key, out var before) ? before : throw IdempotencyErrors.InProgress();
}

/// <summary>Identifies a request: the caller, the path and the key chosen by the client.</summary>
public sealed record IdempotencyKey(AccountId Caller, string Path, string Key);

/// <summary>An outcome: a response without its secrets, or the result or refusal of a batch command, from which responses are rendered.</summary>
/// <param name="Fingerprint">The fingerprint of the request: <c>key:hash</c>.</param>
public sealed record StoredAnswer(
    string Fingerprint, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At)
{
    /// <summary>
    /// Whether the request with this fingerprint is the same. Fingerprints by different keys cannot be compared, and count as the same: a request
    /// that is repeated after a rotation of the key must get its response.
    /// </summary>
    public bool IsOf(string fingerprint) => Fingerprint == fingerprint || KeyOf(Fingerprint) != KeyOf(fingerprint);

    private static string KeyOf(string fingerprint) => fingerprint.Contains(':') ? fingerprint[..fingerprint.IndexOf(':')] : "";
}

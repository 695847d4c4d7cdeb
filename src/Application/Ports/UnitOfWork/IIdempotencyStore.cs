using Shop.Domain.Accounts;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>
/// Stores responses by idempotency key, so that a repeated request returns the stored response. Used inside a unit of work.
/// </summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IIdempotencyStore
{
    /// <summary>
    /// Claims the key until the unit of work ends, unless it has a stored response. Rejects a key that another request has claimed, and for
    /// which no response is stored, with <c>idempotency-in-progress</c>.
    /// </summary>
    /// <returns>The stored response, or null.</returns>
    Task<StoredAnswer?> Claim(IdempotencyKey key, CancellationToken cancellation);

    /// <summary>Stores the response of a claimed key; it commits with the unit of work.</summary>
    void Add(IdempotencyKey key, StoredAnswer answer);
}

/// <summary>Identifies a request: the caller, the path and the key chosen by the client.</summary>
public sealed record IdempotencyKey(AccountId Caller, string Path, string Key);

/// <summary>A response as it was sent, except for secrets, which are not stored.</summary>
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

using Shop.Domain.Accounts;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>
/// Stores responses by idempotency key, so that a repeated request returns the stored response. Used inside a unit of work.
/// </summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IIdempotencyStore
{
    /// <summary>
    /// Claims the key until the unit of work ends. Rejects a key that another request has claimed with <c>idempotency-in-progress</c>.
    /// </summary>
    /// <returns>The stored response, or null.</returns>
    Task<StoredAnswer?> Claim(IdempotencyKey key, CancellationToken cancellation);

    /// <summary>Stores the response of a claimed key; it commits with the unit of work.</summary>
    void Add(IdempotencyKey key, StoredAnswer answer);
}

/// <summary>Identifies a request: the caller, the path and the key chosen by the client.</summary>
public sealed record IdempotencyKey(AccountId Caller, string Path, string Key);

/// <summary>A response as it was sent.</summary>
/// <param name="Fingerprint">SHA-256 of the request body, lower-case hex.</param>
public sealed record StoredAnswer(
    string Fingerprint, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At);

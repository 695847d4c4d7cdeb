using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>Remembers answers, so that a repeated request gets the first one again. Used inside a unit of work.</summary>
public interface IIdempotencyStore
{
    /// <summary>Takes the key until the unit of work ends; refuses with <c>idempotency-in-progress</c> when another request holds it.</summary>
    /// <returns>What was answered before, or null.</returns>
    Task<StoredAnswer?> Claim(IdempotencyKey key, CancellationToken cancellation);

    void Add(IdempotencyKey key, StoredAnswer answer);
}

/// <summary>What makes two requests the same.</summary>
public sealed record IdempotencyKey(AccountId Caller, string Path, string Key);

/// <summary>An answer as it went out.</summary>
/// <param name="Fingerprint">SHA-256 of the request's body, lower-case hex.</param>
public sealed record StoredAnswer(
    string Fingerprint, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, DateTimeOffset At);

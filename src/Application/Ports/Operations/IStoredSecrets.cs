using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Operations;

/// <summary>The secrets in the database that are encrypted with a key outside of it: those of webhook endpoints, and the keys of cookies.</summary>
public interface IStoredSecrets
{
    /// <summary>
    /// Encrypts those with the current key that were stored without encryption or with a former key, so that this one can be removed. Changes no
    /// version. Several instances may do it concurrently.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database is unavailable.</exception>
    Task<FoundSecrets> Renew(CancellationToken cancellation);

    /// <summary>Changes nothing.</summary>
    /// <exception cref="DatabaseUnavailableException">The database is unavailable.</exception>
    Task<FoundSecrets> Read(CancellationToken cancellation);
}

/// <summary>The stored secrets.</summary>
/// <param name="Unreadable">What has a secret that no key decrypts.</param>
public sealed record FoundSecrets(int Count, IReadOnlyList<string> Unreadable);

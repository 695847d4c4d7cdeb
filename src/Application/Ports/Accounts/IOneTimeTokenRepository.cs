using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Ports.Accounts;

/// <summary>Stores one-time tokens by their ids.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IOneTimeTokenRepository
{
    void Add(OneTimeToken token);

    /// <summary>Returns a token as it is stored, for reading; null when there is none.</summary>
    Task<OneTimeToken?> Find(OneTimeTokenId id, CancellationToken cancellation);

    /// <summary>
    /// Returns all tokens of an account for one purpose, and locks them until the unit of work ends: no token can be used or added.
    /// </summary>
    Task<IReadOnlyList<OneTimeToken>> LockAllOf(AccountId account, TokenPurpose purpose, CancellationToken cancellation);
}

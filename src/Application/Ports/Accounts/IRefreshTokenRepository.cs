using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Accounts;

/// <summary>Stores refresh tokens by their hashes.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IRefreshTokenRepository
{
    void Add(RefreshToken token);

    /// <summary>
    /// Returns the token family of the token with this hash and locks it until the unit of work ends: no token can be used or added. Empty
    /// when there is no such token.
    /// </summary>
    Task<IReadOnlyList<RefreshToken>> LockFamilyOf(string hash, CancellationToken cancellation);

    /// <summary>Returns the live tokens of an account, one for each of its sessions, as they are stored, for reading.</summary>
    Task<IReadOnlyList<RefreshToken>> FindLive(AccountId account, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Returns all tokens of an account and locks them until the unit of work ends: no token can be used or added.</summary>
    Task<IReadOnlyList<RefreshToken>> LockAllOf(AccountId account, CancellationToken cancellation);
}

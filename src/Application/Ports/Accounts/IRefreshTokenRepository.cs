using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Accounts;

/// <summary>Stores refresh tokens by their hashes.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IRefreshTokenRepository
{
    void Add(RefreshToken token);

    /// <summary>
    /// Returns the token with this hash, and locks all tokens of its account until the unit of work ends: none can be used or added. Null when
    /// there is no such token.
    /// </summary>
    Task<RefreshToken?> Lock(string hash, CancellationToken cancellation);

    /// <summary>Returns the live tokens of an account, one for each of its sessions, as they are stored, for reading.</summary>
    Task<IReadOnlyList<RefreshToken>> FindLive(AccountId account, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Revokes the live token of a session, and locks all tokens of the account until the unit of work ends. Its used tokens, of which there may
    /// be thousands, are dead already.
    /// </summary>
    /// <returns>Whether the session was live.</returns>
    Task<bool> EndSession(AccountId account, Guid session, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The same for every session of the account.</summary>
    /// <param name="except">A session that continues; null for none.</param>
    Task EndSessions(AccountId account, Guid? except, DateTimeOffset at, CancellationToken cancellation);
}

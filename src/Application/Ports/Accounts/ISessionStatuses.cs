using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Accounts;

/// <summary>Reads the current status of sessions, which may differ from their access tokens.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface ISessionStatuses
{
    /// <summary>
    /// Returns the current status per session. A session that is logged out or revoked, or whose account is disabled or erased, is missing in
    /// the result.
    /// </summary>
    Task<IReadOnlyDictionary<SessionKey, SessionStatus>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation);
}

/// <summary>Identifies a session by its account and its token family.</summary>
public sealed record SessionKey(AccountId Account, Guid Session);

/// <summary>The status of a session that has not ended.</summary>
/// <param name="Role">The role of its account.</param>
/// <param name="NeedsNewPassword">Whether its account has a one-time password, and may do nothing but replace it.</param>
public sealed record SessionStatus(AccountRole Role, bool NeedsNewPassword = false);

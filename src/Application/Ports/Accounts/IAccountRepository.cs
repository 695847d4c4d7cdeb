using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Accounts;

/// <summary>Stores accounts. Erased accounts are never returned.</summary>
/// <remarks>
/// The commit rejects the e-mail address of another account with <c>email-taken</c>. Asynchronous methods throw
/// <see cref="DatabaseUnavailableException"/> while the database is unavailable.
/// </remarks>
public interface IAccountRepository
{
    void Add(Account account);

    Task<Account?> Find(AccountId id, CancellationToken cancellation);

    /// <summary>Returns the current state of an account and locks it until the unit of work ends; null when there is none.</summary>
    Task<Account?> Lock(AccountId id, CancellationToken cancellation);

    /// <summary>Whether the account is not erased; nobody erases it until the unit of work ends. Many may hold an account at once.</summary>
    Task<bool> Hold(AccountId id, CancellationToken cancellation);

    Task<Account?> FindByEmail(EmailAddress email, CancellationToken cancellation);

    /// <summary>Returns the id of the account with this address; takes the same time when there is none, for which it returns null.</summary>
    Task<AccountId?> FindIdByEmail(EmailAddress email, CancellationToken cancellation);

    /// <summary>Whether there is an admin, active or disabled.</summary>
    Task<bool> AnyAdmin(CancellationToken cancellation);

    /// <summary>Returns all active admins and locks them until the unit of work ends.</summary>
    Task<IReadOnlyList<Account>> LockActiveAdmins(CancellationToken cancellation);

    /// <summary>Returns the active admins with e-mail notifications, in any order.</summary>
    Task<IReadOnlyList<Account>> FindAdminsToNotify(CancellationToken cancellation);
}

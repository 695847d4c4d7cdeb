using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>The accounts, without those that were erased.</summary>
/// <remarks>Committing refuses with <c>email-taken</c> an address that another account has.</remarks>
public interface IAccountRepository
{
    void Add(Account account);

    Task<Account?> Find(AccountId id, CancellationToken cancellation);

    /// <summary>The account as it is now, which nobody else changes until the unit of work ends.</summary>
    Task<Account?> Lock(AccountId id, CancellationToken cancellation);

    Task<Account?> FindByEmail(EmailAddress email, CancellationToken cancellation);

    Task<bool> AnyAdmin(CancellationToken cancellation);

    /// <summary>All active admins, of whom nobody is removed until the unit of work ends.</summary>
    Task<IReadOnlyList<Account>> LockActiveAdmins(CancellationToken cancellation);

    /// <summary>Active admins who want mail, in no order.</summary>
    Task<IReadOnlyList<Account>> FindAdminsToNotify(CancellationToken cancellation);
}

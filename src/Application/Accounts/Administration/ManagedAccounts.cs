using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Administration;

/// <summary>Loads accounts for changes by admins.</summary>
internal sealed class ManagedAccounts(IAccountRepository accounts)
{
    /// <summary>
    /// Locks an account. Rejects an unknown id or another role with <c>account-not-found</c>, and another version with
    /// <c>stale-version</c>.
    /// </summary>
    public async Task<Account> Lock(AccountId id, AccountRole? role, ExpectedVersion? expectedVersion, CancellationToken cancellation)
    {
        // Admins are locked first, so that two admins who remove each other lock the same rows in the same order.
        await accounts.LockActiveAdmins(cancellation);
        var account = await accounts.Lock(id, cancellation);
        if (account is null || (role is { } wanted && account.Role != wanted))
            throw AccountErrors.NotFound(id);
        account.EnsureVersion(expectedVersion);
        return account;
    }

    /// <summary>Must run before an account stops being an active admin. Rejects with <c>last-admin</c> and <c>self-removal</c>.</summary>
    public async Task EnsureStoreKeepsAdmin(Actor actor, Account account, CancellationToken cancellation)
    {
        if (!account.IsActiveAdmin)
            return;

        var admins = await accounts.LockActiveAdmins(cancellation);
        if (admins.All(admin => admin.Id == account.Id))
            throw AccountErrors.LastAdmin();
        if (account.Id == actor.Id)
            throw AccountErrors.SelfRemoval();
    }
}

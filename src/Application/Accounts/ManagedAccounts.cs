using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>The accounts that admins look after.</summary>
internal sealed class ManagedAccounts(IAccountRepository accounts)
{
    /// <summary>Refuses with <c>account-not-found</c> when there is none with this id and role, with <c>stale-version</c> another version.</summary>
    public async Task<Account> Lock(AccountId id, AccountRole? role, long? expectedVersion, CancellationToken cancellation)
    {
        // Admins before anything else, so that two who remove each other wait for the same rows in the same order.
        await accounts.LockActiveAdmins(cancellation);
        var account = await accounts.Lock(id, cancellation);
        if (account is null || (role is { } wanted && account.Role != wanted))
            throw AccountErrors.NotFound(id);
        account.EnsureVersion(expectedVersion);
        return account;
    }

    /// <summary>Call before an account stops being an active admin: refuses with <c>last-admin</c> and <c>self-removal</c>.</summary>
    public async Task EnsureStoreKeepsAdmin(Actor by, Account account, CancellationToken cancellation)
    {
        if (!account.IsActiveAdmin)
            return;

        var admins = await accounts.LockActiveAdmins(cancellation);
        if (admins.All(admin => admin.Id == account.Id))
            throw AccountErrors.LastAdmin();
        if (account.Id == by.Id)
            throw AccountErrors.SelfRemoval();
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal static class AccountLock
{
    /// <summary>Keeps the account and all that belongs to its sessions from others until the transaction ends.</summary>
    /// <remarks>Not by FromSql, which looks for the profile's columns under names they do not have.</remarks>
    public static Task LockAccount(this ShopDbContext db, AccountId id, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT FROM accounts WHERE id = {id.Value} FOR UPDATE", cancellation);
}

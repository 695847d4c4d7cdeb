using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal static class AccountLock
{
    /// <summary>Locks the account row until the transaction ends; it stands for the sessions of the account too.</summary>
    /// <remarks>Not with FromSql, which expects other column names for the profile.</remarks>
    public static Task LockAccount(this ShopDbContext db, AccountId id, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT FROM accounts WHERE id = {id.Value} FOR UPDATE", cancellation);
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfAccountRepository(ShopDbContext db) : IAccountRepository
{
    private IQueryable<Account> Accounts => db.Accounts.Where(account => account.ErasedAt == null);

    private IQueryable<Account> ActiveAdmins =>
        Accounts.Where(account => account.Role == AccountRole.Admin && account.Status == AccountStatus.Active);

    public void Add(Account account) => db.Accounts.Add(account);

    public Task<Account?> Find(AccountId id, CancellationToken cancellation) =>
        Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellation);

    public async Task<Account?> Lock(AccountId id, CancellationToken cancellation)
    {
        await db.LockAccount(id, cancellation);
        var account = await Find(id, cancellation);
        if (account is not null)
            await db.Entry(account).ReloadAsync(cancellation);
        return account;
    }

    public async Task<bool> Hold(AccountId id, CancellationToken cancellation) =>
        await db.Database.SqlQuery<bool>($"""SELECT erased_at IS NOT NULL AS "Value" FROM accounts WHERE id = {id.Value} FOR KEY SHARE""")
            .ToListAsync(cancellation) is not [true];

    public Task<Account?> FindByEmail(EmailAddress email, CancellationToken cancellation) =>
        Accounts.FirstOrDefaultAsync(account => account.Email == email, cancellation);

    public Task<AccountId?> FindIdByEmail(EmailAddress email, CancellationToken cancellation) =>
        Accounts.Where(account => account.Email == email).Select(account => (AccountId?)account.Id).FirstOrDefaultAsync(cancellation);

    public Task<bool> AnyAdmin(CancellationToken cancellation) =>
        Accounts.AnyAsync(account => account.Role == AccountRole.Admin, cancellation);

    public async Task<IReadOnlyList<Account>> LockActiveAdmins(CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(
            $"SELECT FROM accounts WHERE role = 'Admin' AND status = 'Active' ORDER BY id FOR UPDATE", cancellation);
        return await ActiveAdmins.ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Account>> FindAdminsToNotify(CancellationToken cancellation) =>
        await ActiveAdmins.Where(account => account.Profile.NotifyByEmail).ToListAsync(cancellation);
}

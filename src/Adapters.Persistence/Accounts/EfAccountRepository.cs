using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfAccountRepository(ShopDbContext db) : IAccountRepository
{
    public void Add(Account account) => db.Accounts.Add(account);

    public Task<Account?> Find(AccountId id, CancellationToken cancellation) =>
        db.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellation);

    public async Task<Account?> Lock(AccountId id, CancellationToken cancellation)
    {
        // Not by FromSql, which looks for the profile's columns under names they do not have.
        await db.Database.ExecuteSqlAsync($"SELECT FROM accounts WHERE id = {id.Value} FOR UPDATE", cancellation);
        var account = await Find(id, cancellation);
        if (account is not null)
            await db.Entry(account).ReloadAsync(cancellation);
        return account;
    }

    public Task<Account?> FindByEmail(EmailAddress email, CancellationToken cancellation) =>
        db.Accounts.FirstOrDefaultAsync(account => account.Email == email, cancellation);

    public Task<bool> AnyAdmin(CancellationToken cancellation) =>
        db.Accounts.AnyAsync(account => account.Role == AccountRole.Admin, cancellation);

    public async Task<IReadOnlyList<Account>> FindAdminsToNotify(CancellationToken cancellation) =>
        await db.Accounts.AsNoTracking()
            .Where(account => account.Role == AccountRole.Admin
                && account.Status == AccountStatus.Active
                && account.Profile.NotifyByEmail)
            .ToListAsync(cancellation);
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfAccountReader(ShopDbContext db, LargeCounts counts) : IAccountReader
{
    public async Task<Page<AccountDetails>> List(AccountFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var matching = Matching(filter);
        var rest = matching;
        if (page.After is { } after)
        {
            var last = after.Id<AccountId>(0);
            rest = rest.Where(account => EF.Functions.LessThan(ValueTuple.Create(account.Id), ValueTuple.Create(last)));
        }

        var found = await rest.OrderByDescending(account => account.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        return await found.ConvertAll(AccountDetails.Of).ToPage(
            page, account => new Cursor(account.Id.ToString()), () => counts.Get(("accounts", filter), () => matching.LongCountAsync(cancellation)));
    }

    private IQueryable<Account> Matching(AccountFilter filter)
    {
        var accounts = db.Accounts.AsNoTracking().Where(account => account.ErasedAt == null);
        if (filter.Role is { } role)
            accounts = accounts.Where(account => account.Role == role);
        if (filter.Status is { } status)
            accounts = accounts.Where(account => account.Status == status);
        if (filter.Q is { } q)
        {
            var pattern = LikePattern.Containing(q);
            accounts = accounts.Where(account =>
                EF.Functions.ILike(EF.Functions.Collate(account.Profile.Name, Collations.Unicode), pattern, LikePattern.Escape) || EF.Functions.ILike((string)(object)account.Email, pattern, LikePattern.Escape));
        }

        return accounts;
    }
}

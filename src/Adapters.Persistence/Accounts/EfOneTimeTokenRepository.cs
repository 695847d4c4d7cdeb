using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfOneTimeTokenRepository(ShopDbContext db) : IOneTimeTokenRepository
{
    public void Add(OneTimeToken token) => db.OneTimeTokens.Add(token);

    public Task<OneTimeToken?> Find(OneTimeTokenId id, CancellationToken cancellation) =>
        db.OneTimeTokens.AsNoTracking().FirstOrDefaultAsync(token => token.Id == id, cancellation);

    public async Task<IReadOnlyList<OneTimeToken>> LockAllOf(AccountId account, TokenPurpose purpose, CancellationToken cancellation)
    {
        await db.LockAccount(account, cancellation);
        return await db.OneTimeTokens.Where(token => token.AccountId == account && token.Purpose == purpose).ToListAsync(cancellation);
    }
}

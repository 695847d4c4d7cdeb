using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfRefreshTokenRepository(ShopDbContext db) : IRefreshTokenRepository
{
    public void Add(RefreshToken token) => db.RefreshTokens.Add(token);

    public async Task<RefreshToken?> Lock(string hash, CancellationToken cancellation)
    {
        var known = await db.RefreshTokens.AsNoTracking().FirstOrDefaultAsync(token => token.Hash == hash, cancellation);
        if (known is null)
            return null;

        // A row lock would not prevent a new token from joining the session.
        await db.LockAccount(known.AccountId, cancellation);
        return await db.RefreshTokens.FirstOrDefaultAsync(token => token.Hash == hash, cancellation);
    }

    public async Task<IReadOnlyList<RefreshToken>> FindLive(AccountId account, DateTimeOffset at, CancellationToken cancellation) =>
        await db.RefreshTokens.AsNoTracking()
            .Where(token => token.AccountId == account && token.UsedAt == null && token.RevokedAt == null && token.ExpiresAt > at)
            .ToListAsync(cancellation);

    public async Task<bool> EndSession(AccountId account, Guid session, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.LockAccount(account, cancellation);
        var tokens = Open(account).Where(token => token.Family == session);
        var isLive = await tokens.AnyAsync(token => token.ExpiresAt > at, cancellation);
        await Revoke(tokens, at, cancellation);
        return isLive;
    }

    public async Task EndSessions(AccountId account, Guid? except, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.LockAccount(account, cancellation);
        await Revoke(Open(account).Where(token => token.Family != except), at, cancellation);
    }

    private IQueryable<RefreshToken> Open(AccountId account) =>
        db.RefreshTokens.Where(token => token.AccountId == account && token.UsedAt == null && token.RevokedAt == null);

    private static Task<int> Revoke(IQueryable<RefreshToken> tokens, DateTimeOffset at, CancellationToken cancellation) =>
        tokens.ExecuteUpdateAsync(
            set => set.SetProperty(token => token.RevokedAt, at).SetProperty(token => token.UserAgent, (string?)null), cancellation);
}

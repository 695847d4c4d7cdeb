using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfSessionStatuses(ShopDbContext db) : ISessionStatuses
{
    public async Task<IReadOnlyDictionary<SessionKey, SessionStatus>> Find(IReadOnlyCollection<SessionKey> sessions, CancellationToken cancellation)
    {
        Guid[] accounts = [.. sessions.Select(key => key.Account.Value)];
        Guid[] families = [.. sessions.Select(key => key.Session)];
        var standing = await db.Database.SqlQuery<Row>(
            $"""
            SELECT wanted.account AS "Account", wanted.session AS "Session", accounts.role AS "Role", accounts.password_expires_at IS NOT NULL AS "NeedsNewPassword"
            FROM unnest({accounts}, {families}) AS wanted(account, session)
            JOIN accounts ON accounts.id = wanted.account
            WHERE accounts.status = 'Active' AND accounts.erased_at IS NULL
              AND NOT EXISTS (SELECT FROM refresh_tokens WHERE family = wanted.session AND used_at IS NULL AND revoked_at IS NOT NULL)
            """).ToListAsync(cancellation);
        return standing.ToDictionary(row => new SessionKey(new AccountId(row.Account), row.Session), row => new SessionStatus(Enum.Parse<AccountRole>(row.Role), row.NeedsNewPassword));
    }

    private sealed record Row(Guid Account, Guid Session, string Role, bool NeedsNewPassword);
}

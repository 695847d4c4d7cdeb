using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Persistence.Accounts;

internal sealed class EfLoginFailures(ShopDbContext db) : ILoginFailures
{
    public void Add(LoginFailure failure) => db.LoginFailures.Add(failure);

    public async Task<IReadOnlyList<DateTimeOffset>> Since(string key, DateTimeOffset from, CancellationToken cancellation) =>
        await db.LoginFailures.Where(failure => failure.Key == key && failure.At > from).Select(failure => failure.At).ToListAsync(cancellation);

    public async Task<IReadOnlyList<DateTimeOffset>> LockSince(string key, DateTimeOffset from, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"login:" + key}, 0))", cancellation);
        return await Since(key, from, cancellation);
    }

    public Task Clear(string key, CancellationToken cancellation) =>
        db.LoginFailures.Where(failure => failure.Key == key).ExecuteDeleteAsync(cancellation);
}

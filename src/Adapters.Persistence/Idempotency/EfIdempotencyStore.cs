using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Idempotency;

internal sealed class EfIdempotencyStore(ShopDbContext db, TimeProvider clock) : IIdempotencyStore
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async Task<StoredAnswer?> Claim(IdempotencyKey key, CancellationToken cancellation)
    {
        var name = $"idempotency:{key.Caller}:{key.Path}:{key.Key}";
        var mine = await db.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 0)) AS \"Value\"")
            .SingleAsync(cancellation);
        if (!mine)
            throw IdempotencyErrors.InProgress();

        var record = await db.IdempotencyRecords.FirstOrDefaultAsync(
            r => r.Caller == key.Caller && r.Path == key.Path && r.Key == key.Key, cancellation);
        if (record is null || record.At >= clock.GetUtcNow() - Kept)
            return record?.ToAnswer();

        db.Remove(record);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public void Add(IdempotencyKey key, StoredAnswer answer) => db.IdempotencyRecords.Add(IdempotencyRecord.Of(key, answer));
}

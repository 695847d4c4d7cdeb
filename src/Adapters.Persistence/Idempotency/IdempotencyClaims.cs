using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Idempotency;

/// <summary>Takes keys for the transaction under way.</summary>
internal sealed class IdempotencyClaims(ShopDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>
    /// Takes each key that no other transaction holds, until this one ends. Whoever shares a transaction must see to it that a key is
    /// in it once.
    /// </summary>
    /// <returns>The keys that are taken now, with what was answered before or null.</returns>
    public async Task<IReadOnlyDictionary<IdempotencyKey, StoredAnswer?>> Take(IReadOnlyCollection<IdempotencyKey> keys, CancellationToken cancellation)
    {
        IdempotencyKey[] wanted = [.. keys];
        string[] names = [.. wanted.Select(key => $"idempotency:{key.Caller}:{key.Path}:{key.Key}")];
        var free = await db.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended(name, 0)) AS \"Value\" FROM unnest({names}) WITH ORDINALITY AS wanted (name, place) ORDER BY place")
            .TagWith(PreparedStatements.Tag)
            .ToListAsync(cancellation);

        var mine = wanted.Where((_, i) => free[i]).ToList();
        var answers = await Answers(mine, cancellation);
        return mine.ToDictionary(key => key, answers.GetValueOrDefault);
    }

    private async Task<Dictionary<IdempotencyKey, StoredAnswer>> Answers(List<IdempotencyKey> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return [];

        Guid[] callers = [.. keys.Select(key => key.Caller.Value)];
        string[] paths = [.. keys.Select(key => key.Path)];
        string[] texts = [.. keys.Select(key => key.Key)];
        var found = await db.IdempotencyRecords
            .FromSql($"SELECT * FROM idempotency_records WHERE (caller, path, key) IN (SELECT * FROM unnest({callers}, {paths}, {texts}))")
            .TagWith(PreparedStatements.Tag)
            .ToListAsync(cancellation);

        var over = found.Where(record => record.At < clock.GetUtcNow() - Kept).ToList();
        if (over.Count > 0)
        {
            db.RemoveRange(over);
            await db.SaveChangesAsync(cancellation);
        }

        return found.Except(over).ToDictionary(record => new IdempotencyKey(record.Caller, record.Path, record.Key), record => record.ToAnswer());
    }
}

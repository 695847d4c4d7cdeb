using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Idempotency;

/// <summary>Claims idempotency keys for the current transaction.</summary>
internal sealed class IdempotencyClaims(ShopDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>
    /// Claims each key that no other transaction holds, until this transaction ends. A stored response needs no claim: any number of requests
    /// may repeat a finished one at once. Requests that share a transaction must not share a key.
    /// </summary>
    /// <returns>The keys that are now claimed or have a stored response, each with that response or null.</returns>
    public async Task<IReadOnlyDictionary<IdempotencyKey, StoredAnswer?>> Take(IReadOnlyCollection<IdempotencyKey> keys, CancellationToken cancellation)
    {
        IdempotencyKey[] wanted = [.. keys];
        string[] names = [.. wanted.Select(key => $"idempotency:{key.Caller}:{key.Path}:{key.Key}")];
        var free = await db.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended(name, 0)) AS \"Value\" FROM unnest({names}) WITH ORDINALITY AS wanted (name, place) ORDER BY place")
            .TagWith(PreparedStatements.Tag)
            .ToListAsync(cancellation);

        var mine = wanted.Where((_, i) => free[i]).ToHashSet();
        var answers = await Answers(wanted, mine, cancellation);
        return wanted.Where(key => mine.Contains(key) || answers.ContainsKey(key)).ToDictionary(key => key, answers.GetValueOrDefault);
    }

    private async Task<Dictionary<IdempotencyKey, StoredAnswer>> Answers(
        IdempotencyKey[] keys, HashSet<IdempotencyKey> claimed, CancellationToken cancellation)
    {
        if (keys.Length == 0)
            return [];

        Guid[] callers = [.. keys.Select(key => key.Caller.Value)];
        string[] paths = [.. keys.Select(key => key.Path)];
        string[] texts = [.. keys.Select(key => key.Key)];
        // Not prepared: a plan made when there were few records would read all of them for every order. The ORDER BY selects the index.
        var found = await db.IdempotencyRecords
            .FromSql(
                $"""
                SELECT record.* FROM unnest({callers}, {paths}, {texts}) AS wanted (caller, path, key)
                CROSS JOIN LATERAL (
                    SELECT * FROM idempotency_records AS known
                    WHERE known.caller = wanted.caller AND known.path = wanted.path AND known.key = wanted.key
                    ORDER BY known.caller, known.path, known.key LIMIT 1) AS record
                """)
            .AsNoTracking()
            .ToListAsync(cancellation);

        var over = found.Where(record => record.At < clock.GetUtcNow() - Retention).ToList();
        var removed = over.Where(record => claimed.Contains(KeyOf(record))).ToList();
        if (removed.Count > 0)
            await Delete(removed, cancellation);

        return found.Except(over).ToDictionary(KeyOf, record => record.ToAnswer());
    }

    /// <summary>Housekeeping may have deleted them meanwhile.</summary>
    private Task<int> Delete(List<IdempotencyRecord> expired, CancellationToken cancellation)
    {
        Guid[] callers = [.. expired.Select(record => record.Caller.Value)];
        string[] paths = [.. expired.Select(record => record.Path)];
        string[] texts = [.. expired.Select(record => record.Key)];
        return db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM idempotency_records AS record USING unnest({callers}, {paths}, {texts}) AS expired (caller, path, key)
            WHERE record.caller = expired.caller AND record.path = expired.path AND record.key = expired.key
            """,
            cancellation);
    }

    private static IdempotencyKey KeyOf(IdempotencyRecord record) => new(record.Caller, record.Path, record.Key);
}

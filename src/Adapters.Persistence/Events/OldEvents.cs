using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Events;

/// <summary>Removes the oldest events of the feed in batches.</summary>
internal static class OldEvents
{
    private const int BatchSize = 1000;

    /// <summary>Up to the first young event, so that what remains has no gaps. The bounds change in the same transaction.</summary>
    private const string RemoveBatch =
        """
        WITH oldest AS (
            SELECT sequence, at FROM events ORDER BY sequence LIMIT @batch
        ), removed AS (
            DELETE FROM events WHERE sequence = ANY (ARRAY(
                SELECT sequence FROM oldest
                WHERE sequence < coalesce((SELECT min(sequence) FROM oldest WHERE at >= @before), 9223372036854775807)))
            RETURNING sequence
        )
        UPDATE feed_bounds SET removed_until = greatest(removed_until, (SELECT max(sequence) FROM removed)) WHERE EXISTS (SELECT FROM removed)
        RETURNING (SELECT count(*) FROM removed) AS "Value"
        """;

    public static async Task Remove(ShopDbContext db, DateTimeOffset before, CancellationToken cancellation)
    {
        IReadOnlyList<long> removed;
        do
        {
            removed = await db.Database.SqlQueryRaw<long>(
                RemoveBatch, new NpgsqlParameter<int>("batch", BatchSize), new NpgsqlParameter<DateTimeOffset>("before", before)).ToListAsync(cancellation);
        }
        while (removed is [BatchSize]);
    }
}

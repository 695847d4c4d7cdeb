using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Events;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Webhooks;
using Shop.Application.Ports.Operations;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Media;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfExpiredRows(ShopDbContext db, RetentionPolicy retention) : IExpiredRows
{
    /// <summary>No caller waits for it.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromHours(1);

    /// <summary>Addresses may be paths or URLs, of the picture itself or in a width.</summary>
    private const string UnusedPictures =
        """
        DELETE FROM pictures WHERE uploaded_at < @before AND 'med_' || replace(id::text, '-', '') NOT IN (
            SELECT found FROM (
                SELECT image ->> 'url' AS address FROM products, jsonb_array_elements(images) AS image
                UNION ALL SELECT banner ->> 'imageUrl' FROM collections, jsonb_array_elements(banners) AS banner
                UNION ALL SELECT icon FROM collections
                UNION ALL SELECT icon FROM categories) AS addresses, substring(address FROM '/media/(med_[0-9a-f]+)') AS found
            WHERE found IS NOT NULL)
        """;

    /// <summary>Stored responses of one account, of which the newest are kept: more than it places orders in a day.</summary>
    public const int MaxAnswers = 20_000;

    private const string SurplusAnswers =
        """
        DELETE FROM idempotency_records AS record USING (
            SELECT caller, (SELECT at FROM idempotency_records AS known WHERE known.caller = many.caller ORDER BY at DESC OFFSET @most LIMIT 1) AS last
            FROM (SELECT caller FROM idempotency_records GROUP BY caller HAVING count(*) > @most) AS many) AS surplus
        WHERE record.caller = surplus.caller AND record.at <= surplus.last
        """;

    /// <summary>Used tokens of a session that continues are kept until they expire: their reuse reveals a theft.</summary>
    private const string UsedTokensOfEndedSessions =
        """
        DELETE FROM refresh_tokens AS used USING refresh_tokens AS ended
        WHERE used.family = ended.family AND used.used_at IS NOT NULL AND ended.used_at IS NULL AND ended.revoked_at < @before
        """;

    /// <summary>Some of the search vocabulary each time, from anywhere on, so that no time is long.</summary>
    private const string UnusedTerms =
        "SELECT remove_search_terms(coalesce((SELECT term FROM search_terms OFFSET floor(random() * (SELECT count(*) FROM search_terms)) LIMIT 1), ''), 1000)";

    /// <summary>The end of the last attempt is in the column of the next one.</summary>
    private const string DeadLetters =
        """
        DELETE FROM deliveries WHERE state = 'Dead' AND id = ANY (ARRAY(
            SELECT id FROM deliveries WHERE state = 'Dead' AND next_attempt_at < @before ORDER BY id LIMIT @batch))
        """;

    /// <summary>The longest lifetime of access tokens that can be configured; until then the end of a session must be found.</summary>
    private static readonly TimeSpan LongestAccess = TimeSpan.FromDays(1);

    public async Task Delete(DateTimeOffset now, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(Timeout);
        await db.Database.OpenConnectionAsync(cancellation);
        if (!await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({AdvisoryLocks.Housekeeping}) AS "Value" """).SingleAsync(cancellation))
            return;

        try
        {
            await DeleteAll(now, cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({AdvisoryLocks.Housekeeping})", CancellationToken.None);
        }
    }

    private async Task DeleteAll(DateTimeOffset now, CancellationToken cancellation)
    {
        await db.IdempotencyRecords.Where(record => record.At < now.AddHours(-24)).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(SurplusAnswers, [new NpgsqlParameter("most", MaxAnswers)], cancellation);
        await db.LoginFailures.Where(failure => failure.At < now - LoginFailure.Window).ExecuteDeleteAsync(cancellation);
        await db.TokenRequests.Where(request => request.At < now - TokenRequest.Window).ExecuteDeleteAsync(cancellation);
        await db.OneTimeTokens.Where(token => token.ExpiresAt < now.AddDays(-1)).ExecuteDeleteAsync(cancellation);
        await db.Jobs.Where(job => job.FinishedAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await EndedSecrets.Delete(db, now, cancellation);
        await OldDeliveries.Delete(db, now.AddDays(-30), cancellation);
        await db.Database.ExecuteSqlRawAsync(UnusedTerms, cancellation);
        await db.Instances.Where(instance => instance.LastSeenAt < now.AddDays(-1)).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(UnusedPictures, [new NpgsqlParameter("before", now - Picture.UnusedFor)], cancellation);
        await db.Carts.Where(cart => cart.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        await db.RefreshTokens.Where(token => token.ExpiresAt < now - LongestAccess).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(UsedTokensOfEndedSessions, [new NpgsqlParameter("before", now - LongestAccess)], cancellation);
        if (retention.DeadLetters is { } ofDeadLetters)
            await BatchedDelete.Run(db.Database, DeadLetters, cancellation, new NpgsqlParameter<DateTimeOffset>("before", now - ofDeadLetters));
        if (retention.Events is { } ofEvents)
            await OldEvents.Remove(db, now - ofEvents, cancellation);
        await StoredSums.CloseDays(db, now, cancellation);
        await AuditRetention.RemoveOld(db, cancellation);
    }
}

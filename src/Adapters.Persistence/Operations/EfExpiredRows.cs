using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Operations;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Media;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfExpiredRows(ShopDbContext db) : IExpiredRows
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

    public async Task Delete(DateTimeOffset now, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(Timeout);
        await db.IdempotencyRecords.Where(record => record.At < now.AddHours(-24)).ExecuteDeleteAsync(cancellation);
        await db.LoginFailures.Where(failure => failure.At < now - LoginFailure.Window).ExecuteDeleteAsync(cancellation);
        await db.TokenRequests.Where(request => request.At < now - TokenRequest.Window).ExecuteDeleteAsync(cancellation);
        await db.OneTimeTokens.Where(token => token.ExpiresAt < now.AddDays(-1)).ExecuteDeleteAsync(cancellation);
        await db.Jobs.Where(job => job.FinishedAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await db.WebhookDeliveries.Where(delivery => delivery.State != WebhookDeliveryState.Pending && delivery.At < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await db.Instances.Where(instance => instance.LastSeenAt < now.AddDays(-1)).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(UnusedPictures, [new NpgsqlParameter("before", now - Picture.UnusedFor)], cancellation);
        await db.Carts.Where(cart => cart.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        await db.RefreshTokens.Where(token => token.ExpiresAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Operations;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfExpiredRows(ShopDbContext db) : IExpiredRows
{
    /// <summary>No caller waits for it.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromHours(1);

    public async Task Delete(DateTimeOffset now, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(Timeout);
        await db.IdempotencyRecords.Where(record => record.At < now.AddHours(-24)).ExecuteDeleteAsync(cancellation);
        await db.LoginFailures.Where(failure => failure.At < now - LoginFailure.Window).ExecuteDeleteAsync(cancellation);
        await db.Jobs.Where(job => job.FinishedAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await db.WebhookDeliveries.Where(delivery => delivery.State != WebhookDeliveryState.Pending && delivery.At < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await db.Instances.Where(instance => instance.LastSeenAt < now.AddDays(-1)).ExecuteDeleteAsync(cancellation);
        await db.RefreshTokens.Where(token => token.ExpiresAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Persistence.Model;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Deletes expired rows every hour: stored responses after 24 hours, refresh tokens 30 days after they expire, jobs 30 days after they
/// finish, completed webhook deliveries 30 days after their event, and login failures outside the lockout window.
/// </summary>
internal sealed class Housekeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public static async Task Sweep(ShopDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        // No caller waits for it.
        db.Database.SetCommandTimeout(Interval);
        await db.IdempotencyRecords.Where(record => record.At < now.AddHours(-24)).ExecuteDeleteAsync(cancellation);
        await db.LoginFailures.Where(failure => failure.At < now - LoginFailure.Window).ExecuteDeleteAsync(cancellation);
        await db.Jobs.Where(job => job.FinishedAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await db.WebhookDeliveries.Where(delivery => delivery.State != WebhookDeliveryState.Pending && delivery.At < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
        await db.RefreshTokens.Where(token => token.ExpiresAt < now.AddDays(-30)).ExecuteDeleteAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Sweep(scope.ServiceProvider.GetRequiredService<ShopDbContext>(), clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning(failure, "Deleting expired rows failed; retrying in {Interval}", Interval);
            }
        }
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Adapters.Persistence.UnitOfWork;

namespace Shop.Adapters.Persistence.Catalog.Invalidation;

/// <summary>
/// Publishes new available quantities to all instances. A transaction that sends a notification blocks every other one that does until its
/// commit is on disk, and orders would queue there. Therefore a trigger only stores the changes, and this service publishes many of them in
/// one transaction.
/// </summary>
internal sealed partial class AvailabilityPublisher(NpgsqlDataSource database, DatabaseFailover failover, CatalogChangeFeed changes, TimeProvider clock, ILogger<AvailabilityPublisher> logger) : BackgroundService
{
    /// <summary>Batches changes under load.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    private const string PublishAll =
        $"""
        WITH published AS (
            DELETE FROM stock_changes
            WHERE position = ANY (ARRAY(SELECT position FROM stock_changes ORDER BY position LIMIT 5000 FOR UPDATE SKIP LOCKED))
            RETURNING variant_id, available, version
        ), newest AS (
            SELECT DISTINCT ON (variant_id) * FROM published ORDER BY variant_id, version DESC
        )
        SELECT count(pg_notify('{Channels.Catalog}', format('available %s %s %s', variant_id, available, version))) FROM newest
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Publish(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                failover.Note(failure);
                LogPublishFailed(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(ShortestWait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await changes.StockChangesRecorded(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task Publish(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // A change that is published again after a crash does no harm, so the commit does not wait for the disk or a standby.
        await using var publish = new NpgsqlCommand($"SET LOCAL synchronous_commit = off; {PublishAll}", connection, transaction);
        await publish.ExecuteNonQueryAsync(cancellation);
        await connection.CommitConfirmed();
    }

    [LoggerMessage(LogLevel.Debug, "Publishing availability failed; the stored changes are retried.")]
    private partial void LogPublishFailed(Exception failure);
}

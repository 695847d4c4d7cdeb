using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// Publishes new available quantities to all instances. A transaction that sends a notification blocks every other one that does until its
/// commit is on disk, and orders would queue there. Therefore a trigger only stores the changes, and this service publishes many of them in
/// one transaction.
/// </summary>
internal sealed partial class StockCourier(NpgsqlDataSource database, DatabaseFailover failover, CatalogNews news, TimeProvider clock, ILogger<StockCourier> logger) : BackgroundService
{
    /// <summary>Batches changes under load.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    private const string TellAll =
        $"""
        WITH told AS (
            DELETE FROM stock_news
            WHERE position = ANY (ARRAY(SELECT position FROM stock_news ORDER BY position LIMIT 5000 FOR UPDATE SKIP LOCKED))
            RETURNING product_id, available, version
        ), newest AS (
            SELECT DISTINCT ON (product_id) * FROM told ORDER BY product_id, version DESC
        )
        SELECT count(pg_notify('{Channels.Catalog}', format('available %s %s %s', product_id, available, version))) FROM newest
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Tell(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                failover.Note(failure);
                LogUntold(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(ShortestWait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await news.StockNoted(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task Tell(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // A change that is published again after a crash does no harm, so the commit does not wait for the disk or a standby.
        await using var tell = new NpgsqlCommand($"SET LOCAL synchronous_commit = off; {TellAll}", connection, transaction);
        await tell.ExecuteNonQueryAsync(cancellation);
        await connection.CommitConfirmed();
    }

    [LoggerMessage(LogLevel.Debug, "Publishing availability failed; the stored changes are retried.")]
    private partial void LogUntold(Exception failure);
}

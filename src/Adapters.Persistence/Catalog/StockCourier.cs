using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// Tells all instances how many can be ordered now. A transaction that notifies holds up all others that do until its commit is on disk;
/// orders would queue there, so a trigger only notes their changes, and this takes many notes at a time.
/// </summary>
internal sealed partial class StockCourier(NpgsqlDataSource database, DatabaseFailover failover, CatalogNews news, TimeProvider clock, ILogger<StockCourier> logger) : BackgroundService
{
    /// <summary>Under load, to take many notes at a time.</summary>
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

        // A note that comes again after a crash does no harm, so nothing waits for the disk or for a standby.
        await using var tell = new NpgsqlCommand($"SET LOCAL synchronous_commit = off; {TellAll}", connection, transaction);
        await tell.ExecuteNonQueryAsync(cancellation);
        await connection.CommitConfirmed();
    }

    [LoggerMessage(LogLevel.Debug, "What is left of products could not be told; it is kept and tried again.")]
    private partial void LogUntold(Exception failure);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// Tells all instances how many can be ordered now. A transaction that notifies holds up all others that do until its commit is on disk;
/// orders would queue there, so a trigger only notes their changes, and this takes many notes at a time.
/// </summary>
internal sealed partial class StockCourier(NpgsqlDataSource database, CatalogNews news, ILogger<StockCourier> logger) : BackgroundService
{
    /// <summary>Of what an instance noted that has died since, or somebody by hand.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private const string TellAll =
        $"""
        WITH told AS (
            DELETE FROM stock_news WHERE ctid = ANY (ARRAY(SELECT ctid FROM stock_news LIMIT 5000 FOR UPDATE SKIP LOCKED))
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
                await using var tell = database.CreateCommand(TellAll);
                await tell.ExecuteNonQueryAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogUntold(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await news.StockNoted(LongestWait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Debug, "What is left of products could not be told; it is kept and tried again.")]
    private partial void LogUntold(Exception failure);
}

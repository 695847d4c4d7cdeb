using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog.Invalidation;

/// <summary>
/// Receives the catalog notifications that database triggers send. A lost connection is detected within a second, and cached reads from
/// before the next LISTEN are not trusted. The heartbeat query also finds pending availability changes of an instance that has died.
/// </summary>
internal sealed partial class CatalogListener(ListeningConnections connections, CatalogChangeFeed changes, TimeProvider clock, ILogger<CatalogListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(500);

    /// <summary>In seconds; the smallest value that Npgsql accepts.</summary>
    private const int PulseTimeout = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isLogged = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(() => isLogged = false, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (!isLogged)
                    LogDisconnected(failure);
                isLogged = true;
                await Task.Delay(Pulse, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                changes.Disconnected();
            }
        }
    }

    private async Task Listen(Action listening, CancellationToken stopping)
    {
        await using var connection = await connections.Open(stopping);
        connection.Notification += (_, notification) => changes.Publish(CatalogPayload.Read(notification.Payload));
        await using (var listen = new NpgsqlCommand($"LISTEN {Channels.Catalog}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        changes.Listening();
        listening();

        await using var pulse = new NpgsqlCommand("SELECT EXISTS (SELECT FROM stock_changes ORDER BY position LIMIT 1)", connection) { CommandTimeout = PulseTimeout };
        while (true)
        {
            // The response arrives after every notification that was committed before the query.
            var sentAt = clock.GetTimestamp();
            if (await pulse.ExecuteScalarAsync(stopping) is true)
                changes.SignalStockChanges();
            changes.IsConnected(sentAt);
            while (clock.GetElapsedTime(sentAt) < Pulse && await connection.WaitAsync(Pulse, stopping))
            {
                // WaitAsync has raised the event of each notification.
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Catalog notification channel lost; cached products expire after one second until it is restored.")]
    private partial void LogDisconnected(Exception failure);
}

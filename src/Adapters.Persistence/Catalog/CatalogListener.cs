using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>
/// Hears what triggers of the database tell about the catalog. A connection that has died is noticed within a second, and nobody
/// trusts what was read before the next one listens. The same question finds notes of stock that an instance left that has died since.
/// </summary>
internal sealed partial class CatalogListener(NpgsqlDataSource database, CatalogNews news, TimeProvider clock, ILogger<CatalogListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(500);

    /// <summary>In seconds, the least there is.</summary>
    private const int PulseTimeout = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isTold = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(() => isTold = false, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (!isTold)
                    LogDeaf(failure);
                isTold = true;
                await Task.Delay(Pulse, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                news.Deaf();
            }
        }
    }

    private async Task Listen(Action listening, CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        connection.Notification += (_, heard) => news.Tell(CatalogPayload.Read(heard.Payload));
        await using (var listen = new NpgsqlCommand($"LISTEN {Channels.Catalog}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        news.Listening();
        listening();

        await using var pulse = new NpgsqlCommand("SELECT EXISTS (SELECT FROM stock_news ORDER BY position LIMIT 1)", connection) { CommandTimeout = PulseTimeout };
        while (true)
        {
            // The answer comes behind every notification of what was committed before the question.
            var asked = clock.GetTimestamp();
            if (await pulse.ExecuteScalarAsync(stopping) is true)
                news.NoteStock();
            news.IsConnected(asked);
            while (clock.GetElapsedTime(asked) < Pulse && await connection.WaitAsync(Pulse, stopping))
            {
                // Each notification has been heard by now.
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "It is not heard what changes in the catalog; products are read anew every second until it is.")]
    private partial void LogDeaf(Exception failure);
}

using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Domain.Settings;
using Shop.Domain.Shared;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Persistence.Events;

/// <summary>
/// Receives notifications of all instances, including this one: the feed has new events, deliveries are due, or settings have changed.
/// </summary>
internal sealed class FeedListener(
    ListeningConnections connections,
    WorkSignal<IDomainEvent> outbox,
    WorkSignal<WebhookDelivery> webhooks,
    WorkSignal<StoreSettings> settings,
    ILogger<FeedListener> logger)
    : BackgroundService
{
    /// <summary>The longest time without notifications after which the tables are read again.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _latest;
    private TaskCompletionSource _grown = NewWait();

    public async Task WaitBeyond(long sequence, CancellationToken cancellation)
    {
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                if (_latest > sequence)
                    return;
                grown = _grown.Task;
            }

            await grown.WaitAsync(cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "Listening for database notifications failed; retrying in {Pause}", PollInterval);
                await Task.Delay(PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Listen(CancellationToken stopping)
    {
        await using var connection = await connections.Open(stopping);
        connection.Notification += (_, notification) => OnNotification(notification.Channel, notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channels.Feed}; LISTEN {Channels.Deliveries}; LISTEN {Channels.Webhooks}; LISTEN {Channels.Settings}", connection))
            await listen.ExecuteNonQueryAsync(stopping);

        while (true)
        {
            // Notifications from before the LISTEN, or missed during an interruption, are replaced by reading the tables.
            await using (var look = new NpgsqlCommand($"SELECT {FeedBoundsRecord.LastNumber}", connection))
                Advance((long)(await look.ExecuteScalarAsync(stopping))!);
            outbox.Set();
            webhooks.Set();
            settings.Set();
            while (await connection.WaitAsync(PollInterval, stopping))
            {
                // WaitAsync has raised the event of each notification; after an interval without any, the tables are read again.
            }
        }
    }

    private void OnNotification(string channel, string payload)
    {
        switch (channel)
        {
            case Channels.Feed:
                Advance(long.Parse(payload, CultureInfo.InvariantCulture));
                break;
            case Channels.Webhooks:
                webhooks.Set();
                break;
            case Channels.Settings:
                settings.Set();
                break;
            default:
                outbox.Set();
                break;
        }
    }

    private void Advance(long latest)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            if (latest <= _latest)
                return;
            _latest = latest;
            grown = _grown;
            _grown = NewWait();
        }

        grown.SetResult();
    }

    private static TaskCompletionSource NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

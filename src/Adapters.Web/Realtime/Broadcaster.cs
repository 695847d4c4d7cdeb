using Shop.Application.Events;
using Shop.Application.Ports.Events;


namespace Shop.Adapters.Web.Realtime;

/// <summary>
/// Reads the event feed for this instance, starting at the newest event. After a database failure it continues at its position, without
/// gaps.
/// </summary>
internal sealed partial class Broadcaster(IServiceScopeFactory scopes, LiveFeed live, TimeProvider clock, ILogger<Broadcaster> logger)
    : BackgroundService
{
    /// <summary>Small enough that a consumer without a backlog has room for a whole batch, also after a database failure.</summary>
    private const int BatchSize = LiveSubscription.Capacity / 2;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private long? _position;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Advance(stoppingToken))
                {
                    pause = ShortestPause;
                    continue;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) // the loop must continue, because it serves every client of this instance
            {
                CannotFollow(logger, pause.TotalSeconds, exception);
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <returns>Whether there were new events.</returns>
    private async Task<bool> Advance(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var feed = scope.ServiceProvider.GetRequiredService<IEventFeed>();
        if (_position is null)
        {
            _position = await feed.Latest(cancellation);
            live.Open();
        }

        await feed.WaitBeyond(_position.Value, cancellation);
        var events = await feed.ReadAll(_position.Value, BatchSize, cancellation);
        foreach (var happened in events)
        {
            live.Publish(happened);
            _position = happened.Sequence;
        }

        return events.Count > 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading the event feed failed; retrying in {Seconds} s.")]
    private static partial void CannotFollow(ILogger logger, double seconds, Exception exception);
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Messaging;

namespace Shop.Adapters.Workers.Leasing;

/// <summary>
/// Leases due work and processes it concurrently, as long as the program runs. Instances share the work by leases: what is not finished when
/// its lease ends is due again.
/// </summary>
internal abstract partial class LeasedWorker<TWork>(WorkSignal signal, LeasedWorkerOptions options, TimeProvider clock, ILogger logger) : BackgroundService
    where TWork : class
{
    private readonly ConcurrentDictionary<TWork, Task> _underway = new(ReferenceEqualityComparer.Instance);
    private readonly CancellationTokenSource _cutOff = new();

    /// <summary>Stops leasing, waits for running work, and cancels what does not finish in time.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var all = Task.WhenAll(_underway.Values);
        await all.WaitAsync(options.DrainTimeout, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _cutOff.CancelAsync();
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        _cutOff.Dispose();
        base.Dispose();
    }

    /// <summary>Runs before every poll.</summary>
    /// <returns>Whether to poll again without a pause.</returns>
    protected virtual Task<bool> Prepare(CancellationToken stopping) => Task.FromResult(false);

    /// <summary>The time until the next work is due; null when none is pending.</summary>
    protected abstract Task<TimeSpan?> TimeToNext(CancellationToken stopping);

    /// <summary>
    /// Leases due work within the limits that <paramref name="underway"/> leaves. It is not cancelled at a stop, because after an
    /// interruption between the commit and its result the work would wait for its lease to end.
    /// </summary>
    protected abstract Task<IReadOnlyList<TWork>> Take(IReadOnlyCollection<TWork> underway);

    /// <summary>Does the work and stores its outcome.</summary>
    /// <param name="cutOff">Cancelled when a stop does not wait any longer: the lease is to be released.</param>
    protected abstract Task Process(TWork work, CancellationToken cutOff);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var hasMore = await Prepare(stoppingToken);
                // Read before leasing: work that becomes due in between is leased now and does not wait for the next poll.
                var next = await TimeToNext(stoppingToken);
                await StartDue(stoppingToken);
                await Task.Delay(options.Breath, clock, stoppingToken);
                await signal.Wait(hasMore ? TimeSpan.Zero : Pause(next), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is unavailable or returns errors; the work remains there.
                LogUnreadable(failure, GetType().Name, options.PollInterval);
                await signal.Wait(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Due work that could not be leased is already running, here or on another instance.</summary>
    private TimeSpan Pause(TimeSpan? next) =>
        next < options.PollInterval ? TimeSpan.FromTicks(Math.Max(next.Value.Ticks, options.ShortestPause.Ticks)) : options.PollInterval;

    private async Task StartDue(CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        foreach (var work in await Take([.. _underway.Keys]))
            _underway[work] = Run(work);
    }

    private async Task Run(TWork work)
    {
        // Continues asynchronously, so that the entry is in the dictionary before it is removed.
        await Task.Yield();
        try
        {
            await Process(work, _cutOff.Token);
        }
        catch (Exception failure)
        {
            // The outcome is not stored: the lease ends and the work is due again.
            LogLost(failure, GetType().Name, work);
        }
        finally
        {
            _underway.TryRemove(work, out _);
            signal.Set();
        }
    }

    [LoggerMessage(LogLevel.Error, "Polling of {Worker} failed; retrying in {Pause}.")]
    private partial void LogUnreadable(Exception failure, string worker, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "Storing the outcome of {Worker} failed; the work is repeated when its lease ends: {Work}.")]
    private partial void LogLost(Exception failure, string worker, TWork work);
}

using System.Collections.Immutable;
using Shop.Application.Catalog;
using Shop.Application.Ports.Catalog;

namespace Shop.Adapters.Persistence.Catalog.Invalidation;

/// <summary>
/// Publishes to subscribers in this process what <see cref="CatalogListener"/> receives from all instances and what this instance has
/// committed.
/// </summary>
internal sealed class CatalogChangeFeed(TimeProvider clock) : ICatalogChanges, IDisposable
{
    private const long Never = long.MaxValue;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _stockChanged = new(0, 1);

    private ImmutableList<Action<CatalogChange>> _followers = [];

    private long _listeningSince = Never;
    private long _connectedAt;

    public IDisposable Follow(Action<CatalogChange> onChange)
    {
        ImmutableInterlocked.Update(ref _followers, followers => followers.Add(onChange));
        return new Following(() => ImmutableInterlocked.Update(ref _followers, followers => followers.Remove(onChange)));
    }

    public bool Covers(long timestamp) =>
        timestamp >= Volatile.Read(ref _listeningSince) && clock.GetElapsedTime(Volatile.Read(ref _connectedAt)) < LongestSilence;

    public void Publish(IEnumerable<CatalogChange> changes)
    {
        foreach (var change in changes)
            Publish(change);
    }

    private void Publish(CatalogChange change) => _followers.ForEach(onChange => onChange(change));

    /// <summary>Publishes committed changes of this instance immediately; other instances receive them as notifications.</summary>
    public void Committed(IEnumerable<CatalogChange> changes)
    {
        foreach (var change in changes)
        {
            Publish(change);
            if (change is AvailabilityChanged)
                SignalStockChanges();
        }
    }

    /// <summary>Completes when there are pending availability changes.</summary>
    public Task StockChangesRecorded(CancellationToken cancellation) => _stockChanged.WaitAsync(cancellation);

    /// <summary>Signals that there are pending availability changes.</summary>
    public void SignalStockChanges()
    {
        try
        {
            _stockChanged.Release();
        }
        catch (SemaphoreFullException)
        {
            // One wake-up covers all pending changes.
        }
    }

    /// <summary>Marks the time from which all changes are received.</summary>
    public void Listening()
    {
        IsConnected(clock.GetTimestamp());
        Volatile.Write(ref _listeningSince, clock.GetTimestamp());
    }

    /// <param name="timestamp">Time up to which every change has been received.</param>
    public void IsConnected(long timestamp) => Volatile.Write(ref _connectedAt, timestamp);

    public void Disconnected() => Volatile.Write(ref _listeningSince, Never);

    public void Dispose() => _stockChanged.Dispose();

    private sealed class Following(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

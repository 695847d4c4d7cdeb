using System.Collections.Immutable;
using Shop.Application.Catalog;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Passes on what <see cref="CatalogListener"/> hears from all instances, and what this one has just committed.</summary>
internal sealed class CatalogNews(TimeProvider clock) : ICatalogNews, IDisposable
{
    private const long Never = long.MaxValue;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _stockNoted = new(0, 1);

    private ImmutableList<Action<CatalogChange>> _followers = [];

    private long _listeningSince = Never;
    private long _connectedAt;

    public IDisposable Follow(Action<CatalogChange> hear)
    {
        ImmutableInterlocked.Update(ref _followers, followers => followers.Add(hear));
        return new Following(() => ImmutableInterlocked.Update(ref _followers, followers => followers.Remove(hear)));
    }

    public bool Covers(long timestamp) =>
        timestamp >= Volatile.Read(ref _listeningSince) && clock.GetElapsedTime(Volatile.Read(ref _connectedAt)) < LongestSilence;

    public void Tell(CatalogChange change) => _followers.ForEach(hear => hear(change));

    /// <summary>Tells at once what this instance has just committed; all others hear of it in a moment.</summary>
    public void Committed(IEnumerable<CatalogChange> changes)
    {
        foreach (var change in changes)
        {
            Tell(change);
            if (change is AvailableIsOther)
                NoteStock();
        }
    }

    /// <summary>Returns when there are notes of stock.</summary>
    public Task StockNoted(CancellationToken cancellation) => _stockNoted.WaitAsync(cancellation);

    /// <summary>Wakes the courier.</summary>
    public void NoteStock()
    {
        try
        {
            _stockNoted.Release();
        }
        catch (SemaphoreFullException)
        {
            // The courier takes all notes there are when it wakes.
        }
    }

    /// <summary>From now on nothing is missed.</summary>
    public void Listening()
    {
        IsConnected(clock.GetTimestamp());
        Volatile.Write(ref _listeningSince, clock.GetTimestamp());
    }

    /// <param name="timestamp">Up to when nothing was missed.</param>
    public void IsConnected(long timestamp) => Volatile.Write(ref _connectedAt, timestamp);

    public void Deaf() => Volatile.Write(ref _listeningSince, Never);

    public void Dispose() => _stockNoted.Dispose();

    private sealed class Following(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

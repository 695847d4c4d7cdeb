using System.Collections.Concurrent;

namespace Shop.Application.Messaging;

/// <summary>Results of reads that may be some seconds old; concurrent reads of one key share one result. A failed read is not kept.</summary>
/// <param name="freshness">The greatest age of a result.</param>
/// <param name="maxEntries">The greatest number of results.</param>
public sealed class RecentReads<TKey, TValue>(TimeProvider clock, TimeSpan freshness, int maxEntries)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    private long _trimmedAt = clock.GetTimestamp();

    /// <param name="read">Must not depend on the request, because other requests share its result.</param>
    public Task<TValue> Get(TKey key, Func<Task<TValue>> read)
    {
        TrimSometimes();
        if (!_entries.ContainsKey(key))
            MakeRoom();
        return _entries.AddOrUpdate(key, _ => Begin(read), (_, before) => IsUsable(before) ? before : Begin(read)).Result.Value;
    }

    // The time before the read begins: its result may be as old.
    private Entry Begin(Func<Task<TValue>> read) => new(clock.GetTimestamp(), new Lazy<Task<TValue>>(async () => await read()));

    /// <summary>A read that still runs is not begun again, however long it takes.</summary>
    private bool IsUsable(Entry entry) =>
        entry.Result is not { IsValueCreated: true, Value.IsCompleted: true }
        || (entry.Result.Value.IsCompletedSuccessfully && clock.GetElapsedTime(entry.RequestedAt) < freshness);

    /// <summary>Old results use no memory either when only others are read.</summary>
    private void TrimSometimes()
    {
        var before = Volatile.Read(ref _trimmedAt);
        if (clock.GetElapsedTime(before) >= freshness && Interlocked.CompareExchange(ref _trimmedAt, clock.GetTimestamp(), before) == before)
            Trim();
    }

    private void MakeRoom()
    {
        if (_entries.Count < maxEntries)
            return;

        Trim();
        // All are fresh: crawlers visit everything. Reading again is cheaper than keeping it.
        if (_entries.Count >= maxEntries)
            _entries.Clear();
    }

    private void Trim()
    {
        foreach (var old in _entries.Where(entry => !IsUsable(entry.Value)))
            _entries.TryRemove(old);
    }

    private sealed record Entry(long RequestedAt, Lazy<Task<TValue>> Result);
}

using System.Collections.Concurrent;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Counts that have read very many rows, which are reused for some seconds. All others are counted every time, so that a store of a usual size
/// shows each change at once.
/// </summary>
internal sealed class LargeCounts(TimeProvider clock)
{
    public const int Least = 10_000;

    private const int MaxEntries = 1_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(Type Result, object What), (object Value, long CountedAt)> _recent = new();

    /// <param name="what">What is counted, with all that the result depends on; compared by value.</param>
    /// <param name="count">Counts.</param>
    public Task<long> Get(object what, Func<Task<long>> count) => Get(what, count, found => found > Least);

    /// <param name="what">What is counted, with all that the result depends on; compared by value.</param>
    /// <param name="count">Counts.</param>
    /// <param name="isLarge">Whether so much was counted that the result is reused.</param>
    public async Task<T> Get<T>(object what, Func<Task<T>> count, Func<T, bool> isLarge)
        where T : notnull
    {
        var key = (typeof(T), what);
        if (_recent.TryGetValue(key, out var recent) && clock.GetElapsedTime(recent.CountedAt) < Lifetime)
            return (T)recent.Value;

        var countedAt = clock.GetTimestamp();
        var value = await count();
        if (!isLarge(value))
        {
            _recent.TryRemove(key, out _);
            return value;
        }

        if (_recent.Count >= MaxEntries)
            _recent.Clear();
        _recent[key] = (value, countedAt);
        return value;
    }
}

using System.Collections.Concurrent;

namespace Shop.Testing.InMemory;

/// <summary>Serializes units of work that lock the same row.</summary>
internal sealed class RowLocks
{
    private readonly ConcurrentDictionary<object, SemaphoreSlim> _locks = [];

    public Task Take(object row, CancellationToken cancellation) => Of(row).WaitAsync(cancellation);

    public bool TryTake(object row) => Of(row).Wait(0);

    public void Release(object row) => Of(row).Release();

    private SemaphoreSlim Of(object row) => _locks.GetOrAdd(row, _ => new SemaphoreSlim(1));
}

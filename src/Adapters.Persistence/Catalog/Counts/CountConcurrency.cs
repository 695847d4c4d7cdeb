using System.Threading.RateLimiting;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Catalog.Counts;

/// <summary>
/// The bound for counts over the catalog, which read very many rows in a large store: a few run at once, further ones wait in order, and
/// above the queue limit they are rejected, so that everything else has the database too.
/// </summary>
internal sealed class CountConcurrency(int permits, int queueLength) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = queueLength,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public CountConcurrency()
        : this(permits: 2, queueLength: 256)
    {
    }

    /// <exception cref="OverloadedException">The queue is full.</exception>
    public async Task<TResult> Take<TResult>(Func<Task<TResult>> count, CancellationToken cancellation)
    {
        using var permit = await _limiter.AcquireAsync(permitCount: 1, cancellation);
        return permit.IsAcquired ? await count() : throw new OverloadedException("Too many counts over the catalog are waiting.");
    }

    public void Dispose() => _limiter.Dispose();
}

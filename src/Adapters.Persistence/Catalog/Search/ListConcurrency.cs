using System.Threading.RateLimiting;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// The concurrency limiter of product list queries; further ones wait in order of arrival. Unbounded, all queries would share the processors
/// and some would take many times as long as the rest. After the maximum wait a query runs without a permit, so that a list that takes
/// seconds does not block others for that long.
/// </summary>
/// <param name="maxConcurrency">At least 1.</param>
/// <param name="longestWait">After this time a query runs without a permit.</param>
internal sealed class ListConcurrency(int maxConcurrency, TimeSpan longestWait) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = maxConcurrency,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Uses the number of processors of this machine, on which the embedded database runs too.</summary>
    public ListConcurrency()
        : this(Math.Max(2, Environment.ProcessorCount), TimeSpan.FromMilliseconds(50))
    {
    }

    public async Task<TResult> Take<TResult>(Func<Task<TResult>> find, CancellationToken cancellation)
    {
        using var permit = _limiter.AttemptAcquire() is { IsAcquired: true } free ? free : await Wait(cancellation);
        return await find();
    }

    public void Dispose() => _limiter.Dispose();

    private async Task<RateLimitLease?> Wait(CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(longestWait);
        try
        {
            return await _limiter.AcquireAsync(permitCount: 1, ended.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}

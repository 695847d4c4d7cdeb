using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>
/// The concurrency limiter of this instance, with a queue limit and a queue timeout, and a separate limit for streams. Under overload a
/// short queue is served; in a long one every request times out.
/// </summary>
internal sealed class ConcurrencyGate(IOptions<LoadOptions> settings, IHostApplicationLifetime lifetime, TimeProvider clock) : IDisposable
{
    private readonly TimeSpan _timeout = settings.Value.QueueTimeout;
    private readonly ConcurrencyLimiter _work = Places(settings.Value.MaxConcurrency, settings.Value.QueueLength);
    private readonly ConcurrencyLimiter _streams = Places(settings.Value.Streams, waiting: 0);

    /// <summary>Acquires a permit; dispose of the result to release it. Fails with <c>unavailable</c>.</summary>
    public async ValueTask<IDisposable> TakePlace(CancellationToken cancellation)
    {
        var place = _work.AttemptAcquire();
        return place.IsAcquired ? place : await Wait(cancellation);
    }

    /// <summary>
    /// Like <see cref="TakePlace"/>, but without a queue, and always rejected during a stop, because the stop waits for open streams.
    /// </summary>
    public IDisposable TakeStream()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            throw RequestErrors.NotReady();

        var stream = _streams.AttemptAcquire();
        return stream.IsAcquired ? stream : throw RequestErrors.Overloaded();
    }

    public void Dispose()
    {
        _work.Dispose();
        _streams.Dispose();
    }

    private async ValueTask<IDisposable> Wait(CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(_timeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            var place = await _work.AcquireAsync(permitCount: 1, ended.Token);
            return place.IsAcquired ? place : throw RequestErrors.Overloaded();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw RequestErrors.Overloaded();
        }
    }

    private static ConcurrencyLimiter Places(int maxConcurrency, int waiting) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = maxConcurrency,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

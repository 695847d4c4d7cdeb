using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>The places in which requests are worked on, and the line of those that wait for one. Under overload a short line is served; a long one is left by all.</summary>
internal sealed class LoadGate(IOptions<LoadOptions> settings, IHostApplicationLifetime lifetime, TimeProvider clock) : IDisposable
{
    private readonly TimeSpan _patience = settings.Value.Patience;
    private readonly ConcurrencyLimiter _work = Places(settings.Value.AtOnce, settings.Value.Waiting);
    private readonly ConcurrencyLimiter _streams = Places(settings.Value.Streams, waiting: 0);

    /// <summary>Dispose of the result to give the place back. Refuses with <c>unavailable</c>.</summary>
    public async ValueTask<IDisposable> TakePlace(CancellationToken cancellation)
    {
        var place = _work.AttemptAcquire();
        return place.IsAcquired ? place : await Wait(cancellation);
    }

    /// <summary>As <see cref="TakePlace"/>, but refuses at once; always while the program stops, because the stop waits for open streams.</summary>
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
        using var patience = new CancellationTokenSource(_patience, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
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

    private static ConcurrencyLimiter Places(int atOnce, int waiting) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = atOnce,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

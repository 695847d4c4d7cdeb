using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Concurrency;

/// <summary>
/// The concurrency limiter of this instance, with a queue limit and a queue timeout, and separate limits for requests that wait for their
/// client and for streams. Each address has a share of every limit. Under overload a short queue is served; in a long one every request
/// times out.
/// </summary>
internal sealed class ConcurrencyGate : IDisposable
{
    private readonly IHostApplicationLifetime _lifetime;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;
    private readonly ConcurrencyLimiter _work;
    private readonly AddressShare _workOf;
    private readonly ConcurrencyLimiter _waiting;
    private readonly AddressShare _waitingOf;
    private readonly ConcurrencyLimiter _streams;
    private readonly HeldByCaller _streamsOf;

    public ConcurrencyGate(IOptions<LoadOptions> settings, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        var load = settings.Value;
        (_lifetime, _clock, _timeout) = (lifetime, clock, load.QueueTimeout);
        _work = Limiters.Of(load.MaxConcurrency, load.QueueLength);
        _workOf = new AddressShare(load.MaxConcurrencyOfAddress, load.QueueLength);
        _waiting = Limiters.Of(load.WaitingForClients, queueLength: 0);
        _waitingOf = new AddressShare(load.WaitingForClientsOfAddress, queueLength: 0);
        _streams = Limiters.Of(load.Streams, queueLength: 0);
        _streamsOf = new HeldByCaller(load.StreamsPerAddress);
    }

    /// <summary>Acquires a permit for work; dispose of the result to release it. Fails with <c>unavailable</c>.</summary>
    public ValueTask<Permits> TakePlace(string address, CancellationToken cancellation)
    {
        var share = _workOf.Of(address).AttemptAcquire();
        if (!share.IsAcquired)
            return Wait(address, share: null, cancellation);

        var place = _work.AttemptAcquire();
        return place.IsAcquired ? ValueTask.FromResult(new Permits(share, place)) : Wait(address, share, cancellation);
    }

    /// <summary>
    /// Acquires a permit to wait for the client. Fails with <c>quota-exceeded</c> above the share of the address, and with
    /// <c>unavailable</c> above the limit.
    /// </summary>
    public Permits TakeWaiting(string address) =>
        TryTakeWaiting(address, out var isShareUsedUp) ?? throw (isShareUsedUp ? RequestErrors.TooManySlowRequests() : RequestErrors.Overloaded());

    /// <summary>Null when none is free.</summary>
    public Permits? TryTakeWaiting(string address, out bool isShareUsedUp)
    {
        var share = _waitingOf.Of(address).AttemptAcquire();
        isShareUsedUp = !share.IsAcquired;
        if (isShareUsedUp)
            return null;

        var permit = _waiting.AttemptAcquire();
        if (permit.IsAcquired)
            return new Permits(share, permit);

        share.Dispose();
        return null;
    }

    /// <summary>
    /// Acquires a permit for a stream, without a queue. Always rejected during a stop, because the stop waits for open streams; fails with
    /// <c>quota-exceeded</c> above the limit of the address.
    /// </summary>
    public IDisposable TakeStream(string address)
    {
        if (_lifetime.ApplicationStopping.IsCancellationRequested)
            throw RequestErrors.NotReady();

        var ofAddress = _streamsOf.TryTake(address) ?? throw RequestErrors.TooManyStreams();
        var stream = _streams.AttemptAcquire();
        if (stream.IsAcquired)
            return new Stream(ofAddress, stream);

        ofAddress.Dispose();
        throw RequestErrors.Overloaded();
    }

    public void Dispose()
    {
        _work.Dispose();
        _workOf.Dispose();
        _waiting.Dispose();
        _waitingOf.Dispose();
        _streams.Dispose();
    }

    /// <param name="share">Null when it is not acquired yet.</param>
    private async ValueTask<Permits> Wait(string address, RateLimitLease? share, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(_timeout, _clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            share ??= Acquired(await _workOf.Of(address).AcquireAsync(permitCount: 1, ended.Token));
            return new Permits(share, Acquired(await _work.AcquireAsync(permitCount: 1, ended.Token)));
        }
        catch (Exception failure)
        {
            share?.Dispose();
            if (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw RequestErrors.Overloaded();
            throw;
        }
    }

    private static RateLimitLease Acquired(RateLimitLease lease) => lease.IsAcquired ? lease : throw RequestErrors.Overloaded();

    private sealed class Stream(IDisposable ofAddress, RateLimitLease stream) : IDisposable
    {
        public void Dispose()
        {
            stream.Dispose();
            ofAddress.Dispose();
        }
    }
}

using System.Threading.RateLimiting;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>
/// The fixed window of one caller. The limiter of the framework does not provide the remaining requests and time, which every response
/// contains.
/// </summary>
/// <param name="pace">Null when the requests of a window may come all at once.</param>
internal sealed class CallerWindow(int quota, Pace? pace, TimeProvider clock, Action forgotten) : RateLimiter
{
    private readonly Lock _gate = new();

    private long _start = clock.GetTimestamp();
    private int _used;

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                var beyond = clock.GetElapsedTime(_start) - RateLimitPolicy.Window;
                return beyond > TimeSpan.Zero ? beyond : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc cref="Pace.Charge"/>
    public void Charge(int requests)
    {
        lock (_gate)
            pace?.Charge(requests);
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_start) >= RateLimitPolicy.Window)
                (_start, _used) = (clock.GetTimestamp(), 0);

            var untilReset = RateLimitPolicy.Window - clock.GetElapsedTime(_start);
            if (quota - _used < permitCount)
                return new CallerLease(isAcquired: false, quota - _used, untilReset);
            var (delay, retryAfter) = (TimeSpan.Zero, TimeSpan.Zero);
            if (pace?.TryTake(out delay, out retryAfter) == false)
                return new CallerLease(isAcquired: false, quota - _used, retryAfter);

            _used += permitCount;
            return new CallerLease(isAcquired: true, quota - _used, untilReset) { Delay = delay, Window = this };
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        forgotten();
    }
}

/// <summary>The result for one request: whether it is allowed, the remaining requests, and the time until the window resets.</summary>
internal sealed class CallerLease(bool isAcquired, int remaining, TimeSpan reset) : RateLimitLease
{
    public override bool IsAcquired => isAcquired;

    public int Remaining => remaining;

    public TimeSpan Reset => reset;

    /// <summary>How long the request must wait before it is processed; zero up to <see cref="Pace.LongestDelay"/>.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Null when the request is rejected.</summary>
    public CallerWindow? Window { get; init; }

    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? reset : null;
        return metadata is not null;
    }
}

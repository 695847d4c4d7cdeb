namespace Shop.Adapters.Web.Http.Limits;

/// <summary>
/// Smooths the requests of one caller: a burst is processed at once, and requests beyond it are delayed to the rate of the quota, so that
/// a caller who sends a minute's requests in its first seconds costs others no more than one who spreads them (GCRA, ITU-T I.371).
/// </summary>
/// <param name="quota">Requests per window.</param>
internal sealed class Pace(int quota, TimeProvider clock)
{
    /// <summary>A request that would be delayed for longer is rejected.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    /// <summary>A smaller quota may be used all at once.</summary>
    private const int SmallestBurst = 100;

    private readonly TimeSpan _interval = RateLimitPolicy.Window / quota;
    private readonly TimeSpan _burst = RateLimitPolicy.Window / quota * Math.Max(SmallestBurst, quota / 4);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Counts a request that was accepted as so many more, which delays the next ones. Not safe for concurrent calls.</summary>
    public void Charge(int requests) => _next += requests * _interval;

    /// <summary>Not safe for concurrent calls.</summary>
    /// <param name="delay">How long the request must wait.</param>
    /// <param name="retryAfter">When a rejected request would be accepted.</param>
    public bool TryTake(out TimeSpan delay, out TimeSpan retryAfter)
    {
        var now = clock.GetElapsedTime(_start);
        var next = (_next > now ? _next : now) + _interval;
        var wait = next - now - _burst;
        delay = wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        retryAfter = delay - LongestDelay;
        if (retryAfter > TimeSpan.Zero)
            return false;

        _next = next;
        return true;
    }
}

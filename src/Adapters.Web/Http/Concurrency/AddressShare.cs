using System.Threading.RateLimiting;

namespace Shop.Adapters.Web.Http.Concurrency;

/// <summary>
/// The part of a limit that one address may take, so that none takes all. Addresses are spread over a fixed number of limiters: a request
/// creates none, and none has to be removed. Two addresses rarely have the same one.
/// </summary>
internal sealed class AddressShare(int permits, int queueLength) : IDisposable
{
    private const int Size = 1024;

    private readonly ConcurrencyLimiter?[] _limiters = new ConcurrencyLimiter?[Size];

    /// <param name="address">See <see cref="Limits.ClientAddress"/>. Its hash differs in each process, so nobody can choose a neighbour.</param>
    public ConcurrencyLimiter Of(string address)
    {
        ref var place = ref _limiters[(uint)address.GetHashCode(StringComparison.Ordinal) % Size];
        return Volatile.Read(ref place) ?? Add(ref place);
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters)
            limiter?.Dispose();
    }

    private ConcurrencyLimiter Add(ref ConcurrencyLimiter? place)
    {
        var made = Limiters.Of(permits, queueLength);
        if (Interlocked.CompareExchange(ref place, made, null) is not { } other)
            return made;

        made.Dispose();
        return other;
    }
}

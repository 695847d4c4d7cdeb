using System.Threading.RateLimiting;

namespace Shop.Adapters.Web.Http.Concurrency;

/// <summary>A permit of a limit and one of the share of the address in it; dispose of it to release both.</summary>
internal sealed class Permits(RateLimitLease share, RateLimitLease permit) : IDisposable
{
    public void Dispose()
    {
        permit.Dispose();
        share.Dispose();
    }
}

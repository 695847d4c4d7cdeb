using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Access;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>One window for each caller and policy; windows that nobody uses any more are forgotten.</summary>
internal sealed class RateLimits : IAsyncDisposable
{
    private readonly RateLimitPolicy _strict;
    private readonly RateLimitPolicy _signedIn;
    private readonly RateLimitPolicy _anonymous;
    private readonly PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller)> _windows;
    private int _callers;

    public RateLimits(IOptions<RateLimitOptions> settings, TimeProvider clock)
    {
        _strict = new RateLimitPolicy(RateLimitPolicy.Auth, settings.Value.Auth);
        _signedIn = new RateLimitPolicy(RateLimitPolicy.Authenticated, settings.Value.Authenticated);
        _anonymous = new RateLimitPolicy(RateLimitPolicy.Anonymous, settings.Value.Anonymous);
        Action forget = () => Interlocked.Decrement(ref _callers);
        _windows = PartitionedRateLimiter.Create<(RateLimitPolicy Policy, string Caller), (string Policy, string Caller)>(
            request => RateLimitPartition.Get((request.Policy.Name, request.Caller), _ =>
            {
                Interlocked.Increment(ref _callers);
                return new CallerWindow(request.Policy.Quota, clock, forget);
            }));
    }

    /// <summary>How many windows are held; what a caller costs is held for little longer than a minute after the last request.</summary>
    public int Callers => _callers;

    /// <summary>Null for an endpoint or a policy without limit.</summary>
    public (RateLimitPolicy Policy, CallerLease Lease)? Take(HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return null;

        var account = Caller.Find(context.User)?.Id.ToString();
        var isStrict = endpoint?.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == RateLimitPolicy.Auth;
        var policy = isStrict ? _strict : account is not null ? _signedIn : _anonymous;
        if (policy.Quota == 0)
            return null;

        var caller = account is not null && !isStrict ? account : ClientAddress.Of(context).Value;
        return (policy, (CallerLease)_windows.AttemptAcquire((policy, caller)));
    }

    public ValueTask DisposeAsync() => _windows.DisposeAsync();
}

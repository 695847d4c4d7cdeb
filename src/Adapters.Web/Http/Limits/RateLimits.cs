using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Access;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>One window for each caller and policy; windows that nobody uses any more are forgotten.</summary>
internal sealed class RateLimits : IAsyncDisposable
{
    private readonly IOptions<RateLimitOptions> _settings;
    private readonly PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller)> _windows;
    private int _callers;

    public RateLimits(IOptions<RateLimitOptions> settings, TimeProvider clock)
    {
        _settings = settings;
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
        var policy = PolicyFor(isStrict, isSignedIn: account is not null);
        if (policy.Quota == 0)
            return null;

        var caller = account is not null && !isStrict ? account : ClientAddress.Of(context).Value;
        return (policy, (CallerLease)_windows.AttemptAcquire((policy, caller)));
    }

    public ValueTask DisposeAsync() => _windows.DisposeAsync();

    private RateLimitPolicy PolicyFor(bool isStrict, bool isSignedIn)
    {
        var options = _settings.Value;
        return isStrict ? new RateLimitPolicy(RateLimitPolicy.Auth, options.Auth)
            : isSignedIn ? new RateLimitPolicy(RateLimitPolicy.Authenticated, options.Authenticated)
            : new RateLimitPolicy(RateLimitPolicy.Anonymous, options.Anonymous);
    }
}

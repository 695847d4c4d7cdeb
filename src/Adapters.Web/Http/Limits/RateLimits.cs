using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Access;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>One window for each caller and policy; windows that nobody uses any more are forgotten.</summary>
internal sealed class RateLimits(IOptions<RateLimitOptions> settings, TimeProvider clock) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller)> _windows =
        PartitionedRateLimiter.Create<(RateLimitPolicy Policy, string Caller), (string Policy, string Caller)>(
            request => RateLimitPartition.Get(
                (request.Policy.Name, request.Caller), _ => new CallerWindow(request.Policy.Quota, clock)));

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
        var options = settings.Value;
        return isStrict ? new RateLimitPolicy(RateLimitPolicy.Auth, options.Auth)
            : isSignedIn ? new RateLimitPolicy(RateLimitPolicy.Authenticated, options.Authenticated)
            : new RateLimitPolicy(RateLimitPolicy.Anonymous, options.Anonymous);
    }
}

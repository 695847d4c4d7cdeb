using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Access;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>One window for each caller and policy; windows without requests are removed.</summary>
internal sealed class RateLimits : IAsyncDisposable
{
    private readonly RateLimitPolicy _strict;
    private readonly RateLimitPolicy _media;
    private readonly RateLimitPolicy _signedIn;
    private readonly RateLimitPolicy _anonymous;
    private readonly TimeProvider _clock;
    private PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller)>? _windows;
    private int _callers;

    public RateLimits(IOptions<RateLimitOptions> settings, TimeProvider clock)
    {
        _strict = new RateLimitPolicy(RateLimitPolicy.Auth, settings.Value.Auth);
        _media = new RateLimitPolicy(RateLimitPolicy.Media, settings.Value.Media);
        _signedIn = new RateLimitPolicy(RateLimitPolicy.Authenticated, settings.Value.Authenticated);
        _anonymous = new RateLimitPolicy(RateLimitPolicy.Anonymous, settings.Value.Anonymous);
        _clock = clock;
    }

    /// <summary>The number of windows in memory. A window is removed a little more than a minute after the last request.</summary>
    public int Callers => _callers;

    /// <summary>Whether there is no limiter, and so no timer of one.</summary>
    public bool IsIdle => Volatile.Read(ref _windows) is null;

    /// <summary>Null for an endpoint or a policy without limit.</summary>
    public (RateLimitPolicy Policy, CallerLease Lease)? Take(HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return null;

        var account = Caller.Find(context.User)?.Id.ToString();
        var ofEndpoint = endpoint?.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            RateLimitPolicy.Auth => _strict,
            RateLimitPolicy.Media => _media,
            _ => null,
        };
        var policy = ofEndpoint ?? (account is not null ? _signedIn : _anonymous);
        if (policy.Quota == 0)
            return null;

        var caller = account is not null && ofEndpoint is null ? account : ClientAddress.Of(context).Value;
        return (policy, Take(policy, caller));
    }

    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _windows, null)?.DisposeAsync() ?? ValueTask.CompletedTask;

    private CallerLease Take(RateLimitPolicy policy, string caller)
    {
        while (true)
        {
            try
            {
                return (CallerLease)Windows().AttemptAcquire((policy, caller));
            }
            catch (ObjectDisposedException)
            {
                // The last window was removed concurrently.
            }
        }
    }

    private PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller)> Windows()
    {
        if (Volatile.Read(ref _windows) is { } present)
            return present;

        var made = PartitionedRateLimiter.Create<(RateLimitPolicy Policy, string Caller), (string Policy, string Caller)>(
            request => RateLimitPartition.Get((request.Policy.Name, request.Caller), _ =>
            {
                Interlocked.Increment(ref _callers);
                return new CallerWindow(request.Policy.Quota, _clock, Forget);
            }));
        if (Interlocked.CompareExchange(ref _windows, made, null) is not { } other)
            return made;

        made.Dispose();
        return other;
    }

    /// <summary>
    /// Disposes of the limiter together with its last window; otherwise it would check for idle windows ten times a second.
    /// </summary>
    private void Forget()
    {
        // The limiter calls this during its check of idle windows, and its disposal waits for the end of that check.
        if (Interlocked.Decrement(ref _callers) == 0)
            _ = Interlocked.Exchange(ref _windows, null)?.DisposeAsync().AsTask();
    }
}

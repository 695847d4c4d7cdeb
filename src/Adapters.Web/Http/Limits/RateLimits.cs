using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Access;
using Shop.Application.Accounts.Sessions;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>One window for each caller and policy; windows without requests are removed.</summary>
internal sealed class RateLimits : IAsyncDisposable
{
    private readonly RateLimitPolicy _strict;
    private readonly RateLimitPolicy _media;
    private readonly RateLimitPolicy _signedIn;
    private readonly RateLimitPolicy _address;
    private readonly RateLimitPolicy _anonymous;
    private readonly TimeProvider _clock;
    private PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller, int Quota)>? _windows;
    private int _callers;

    public RateLimits(IOptions<RateLimitOptions> settings, TimeProvider clock)
    {
        _strict = new RateLimitPolicy(RateLimitPolicy.Auth, settings.Value.Auth);
        _media = new RateLimitPolicy(RateLimitPolicy.Media, settings.Value.Media);
        _signedIn = new RateLimitPolicy(RateLimitPolicy.Authenticated, settings.Value.Authenticated, IsPaced: true);
        _address = new RateLimitPolicy(RateLimitPolicy.Address, settings.Value.Address);
        _anonymous = new RateLimitPolicy(RateLimitPolicy.Anonymous, settings.Value.Anonymous);
        _clock = clock;
    }

    /// <summary>The number of windows in memory. A window is removed a little more than a minute after the last request.</summary>
    public int Callers => _callers;

    /// <summary>Whether there is no limiter, and so no timer of one.</summary>
    public bool IsIdle => Volatile.Read(ref _windows) is null;

    /// <summary>Counts a request before it is authenticated, by its address. Null for an endpoint or a policy without limit.</summary>
    public (RateLimitPolicy Policy, CallerLease Lease)? TakeByAddress(HttpContext context)
    {
        if (IsUnlimited(context))
            return null;

        return Take(OfEndpoint(context) ?? (MayHaveToken(context.Request) ? _address : _anonymous), context.Connection.RemoteIpAddress);
    }

    /// <summary>Counts it again, by its account; a request with an invalid token counts as one without. Null as before.</summary>
    public (RateLimitPolicy Policy, CallerLease Lease)? TakeByAccount(HttpContext context)
    {
        if (IsUnlimited(context) || !MayHaveToken(context.Request))
            return null;

        var ofEndpoint = OfEndpoint(context);
        if (Caller.Find(context.User) is not { } caller)
            return ofEndpoint is null ? Take(_anonymous, context.Connection.RemoteIpAddress) : null;

        var policy = ofEndpoint ?? _signedIn;
        return policy.Quota == 0 || policy == _media ? null : (policy, Take(policy, caller.Id.ToString(), policy.Quota));
    }

    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _windows, null)?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool IsUnlimited(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null;

    /// <summary>Hubs accept the token in the query.</summary>
    private static bool MayHaveToken(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal);

    private RateLimitPolicy? OfEndpoint(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
        {
            RateLimitPolicy.Auth => _strict,
            RateLimitPolicy.Media => _media,
            _ => null,
        };

    private (RateLimitPolicy Policy, CallerLease Lease)? Take(RateLimitPolicy policy, IPAddress? address)
    {
        if (policy.Quota == 0)
            return null;

        var lease = Take(policy, ClientNetwork.NameOf(address), policy.Quota);
        return lease.IsAcquired && ClientNetwork.SiteOf(address) is { } site && Take(policy, site, policy.QuotaOfSite) is { IsAcquired: false } ofSite
            ? (policy, ofSite)
            : (policy, lease);
    }

    private CallerLease Take(RateLimitPolicy policy, string caller, int quota)
    {
        while (true)
        {
            try
            {
                return (CallerLease)Windows().AttemptAcquire((policy, caller, quota));
            }
            catch (ObjectDisposedException)
            {
                // The last window was removed concurrently.
            }
        }
    }

    private PartitionedRateLimiter<(RateLimitPolicy Policy, string Caller, int Quota)> Windows()
    {
        if (Volatile.Read(ref _windows) is { } present)
            return present;

        var made = PartitionedRateLimiter.Create<(RateLimitPolicy Policy, string Caller, int Quota), (string Policy, string Caller)>(
            request => RateLimitPartition.Get((request.Policy.Name, request.Caller), _ =>
            {
                Interlocked.Increment(ref _callers);
                return new CallerWindow(request.Quota, request.Policy.IsPaced ? new Pace(request.Quota, _clock) : null, _clock, Forget);
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

using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Shop.Adapters.Web.Http.Headers;

/// <summary>
/// Warns once when <c>X-Forwarded-For</c> arrives from an address that is no known proxy: probably a proxy whose clients all share its address,
/// and with it a rate limit.
/// </summary>
internal sealed partial class UnknownProxyWarning(RequestDelegate next, IReadOnlyList<System.Net.IPNetwork> networks, ILogger<UnknownProxyWarning> logger)
{
    private int _warned;

    public Task Invoke(HttpContext context)
    {
        if (Volatile.Read(ref _warned) == 0
            && context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            && context.Connection.RemoteIpAddress is { } address
            && !IsKnown(address)
            && Interlocked.Exchange(ref _warned, 1) == 0)
        {
            LogUnknown(address);
        }

        return next(context);
    }

    private bool IsKnown(IPAddress address) =>
        networks.Any(network => network.Contains(address) || (address.IsIPv4MappedToIPv6 && network.Contains(address.MapToIPv4())));

    [LoggerMessage(LogLevel.Warning, "X-Forwarded-For from {Address} was ignored. If that is a reverse proxy, all its clients share one address and its rate limits: add it to ForwardedHeaders__KnownProxies.")]
    private partial void LogUnknown(IPAddress address);
}

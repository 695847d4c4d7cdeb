using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>
/// What the server takes from a connection. Beyond it the server itself closes the connection, with a bare status code at most; so what a
/// client may do by mistake is refused earlier by <see cref="RequestHead"/>, with a problem.
/// </summary>
internal static class ServerLimits
{
    private const long MaxBody = 1024 * 1024;
    private const int MaxRequestLine = 32 * 1024;
    private const int MaxHeaders = 64 * 1024;
    private const int MaxHeaderCount = 200;

    /// <summary>Longer than proxies keep a connection that they do not use, so that they close it and no request meets a closing one.</summary>
    private static readonly TimeSpan KeptAlive = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    /// <summary>In bytes a second, after a while in which anything goes.</summary>
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static IServiceCollection AddServerLimits(this IServiceCollection services)
    {
        // A line that ends without a carriage return is read in two ways on the net, RFC 9112 section 2.2.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", isEnabled: true);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LoadOptions>>((server, load) =>
        {
            server.AddServerHeader = false;
            Configure(server.Limits, load.Value);
        });
        return services;
    }

    private static void Configure(KestrelServerLimits limits, LoadOptions load)
    {
        limits.MaxRequestBodySize = MaxBody;
        limits.MaxRequestLineSize = MaxRequestLine;
        limits.MaxRequestHeadersTotalSize = MaxHeaders;
        limits.MaxRequestHeaderCount = MaxHeaderCount;
        limits.MaxConcurrentConnections = load.Connections;
        // Streams are refused with an answer before; this leaves room for those that are just being closed.
        limits.MaxConcurrentUpgradedConnections = 2L * load.Streams;
        limits.KeepAliveTimeout = KeptAlive;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.MinRequestBodyDataRate = Slowest;
        limits.MinResponseDataRate = Slowest;
    }
}

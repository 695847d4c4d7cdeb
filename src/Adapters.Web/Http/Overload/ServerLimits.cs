using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>
/// Limits of the server for a connection. Above them the server closes the connection, with a bare status code at most. Therefore
/// <see cref="RequestHead"/> and <see cref="BodyLimit"/> reject lower values first, with a problem response.
/// </summary>
internal static class ServerLimits
{
    private const int MaxRequestLine = 32 * 1024;
    private const int MaxHeaders = 64 * 1024;
    private const int MaxHeaderCount = 200;

    /// <summary>
    /// Longer than the usual keep-alive of proxies, so that the proxy closes an idle connection and no request reaches a closing one.
    /// </summary>
    private static readonly TimeSpan HeldOpen = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10);

    /// <summary>In bytes per second, after a grace period.</summary>
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static IServiceCollection AddServerLimits(this IServiceCollection services)
    {
        // Servers interpret a line that ends without a carriage return in two ways, RFC 9112 section 2.2.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", isEnabled: true);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LoadOptions>, ConnectionLimit>((server, load, connections) =>
        {
            server.AddServerHeader = false;
            server.ConfigureEndpointDefaults(connections.Apply);
            Configure(server.Limits, load.Value);
        });
        return services.AddSingleton<ConnectionLimit>();
    }

    private static void Configure(KestrelServerLimits limits, LoadOptions load)
    {
        limits.MaxRequestLineSize = MaxRequestLine;
        limits.MaxRequestHeadersTotalSize = MaxHeaders;
        limits.MaxRequestHeaderCount = MaxHeaderCount;
        limits.MaxConcurrentConnections = load.Connections;
        // The limit of streams rejects with a response first; the factor leaves room for connections that are closing.
        limits.MaxConcurrentUpgradedConnections = 2L * load.Streams;
        limits.KeepAliveTimeout = HeldOpen;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.MinRequestBodyDataRate = Slowest;
        limits.MinResponseDataRate = Slowest;
    }
}

using Microsoft.AspNetCore.Http.Connections;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Limits;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Live;

/// <summary>Registers what tells clients of events while they happen.</summary>
internal static class LiveModule
{
    private const int ReceivedBytes = 4 * 1024;
    private const int WaitingBytes = 32 * 1024;

    /// <summary>How long a client may take to answer a close. A stop waits for it.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        // Nothing can be called, so all a client ever sends is its handshake and pings.
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = ReceivedBytes)
            .AddJsonProtocol(json => ShopJson.Configure(json.PayloadSerializerOptions));

        return services
            .AddSingleton<LiveFeed>()
            .AddHostedService<Broadcaster>();
    }

    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapHub<OrderHub>(OrderHub.Path, connection =>
        {
            // The other transports need every request of a client to come to the same instance.
            connection.Transports = HttpTransportType.WebSockets;
            connection.CloseOnAuthenticationExpiration = true;
            connection.WebSockets.CloseTimeout = CloseTimeout;
            connection.ApplicationMaxBufferSize = ReceivedBytes;
            connection.TransportMaxBufferSize = WaitingBytes;
        }).AllowAnyAccount().MayStream();
}

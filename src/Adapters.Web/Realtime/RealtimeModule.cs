using Microsoft.AspNetCore.Http.Connections;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Limits;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Realtime;

/// <summary>Registers live updates.</summary>
internal static class RealtimeModule
{
    private const int ReceivedBytes = 4 * 1024;
    private const int WaitingBytes = 32 * 1024;

    /// <summary>The time that a client has to answer a close; a stop waits for it.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        // The hub has no methods, so a client sends its handshake and pings only.
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = ReceivedBytes)
            .AddJsonProtocol(json => ShopJson.Configure(json.PayloadSerializerOptions));

        return services.AddHostedService<Broadcaster>();
    }

    public static void MapRealtime(this RouteGroupBuilder all) =>
        all.MapHub<OrderHub>(OrderHub.Path, connection =>
        {
            // The other transports need sticky sessions.
            connection.Transports = HttpTransportType.WebSockets;
            connection.CloseOnAuthenticationExpiration = true;
            connection.WebSockets.CloseTimeout = CloseTimeout;
            connection.ApplicationMaxBufferSize = ReceivedBytes;
            connection.TransportMaxBufferSize = WaitingBytes;
        }).AllowAnyAccount().MayStream();
}

using System.Net;
using System.Net.WebSockets;

namespace Shop.EndToEnd.Tests;

/// <summary>A hub client that acknowledges a close, like a browser.</summary>
/// <param name="negotiates">Whether it negotiates before it connects, the default of SignalR clients.</param>
internal sealed class ReconnectingHubClient(HttpClient shop, string token, bool negotiates) : ReconnectingClient
{
    protected override async Task Connect(Action<HttpStatusCode> answered)
    {
        if (negotiates && await Negotiate() is var status && status != HttpStatusCode.OK)
        {
            answered(status);
            return;
        }

        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await HubFollower.Open(socket, shop.BaseAddress!, token);
        }
        catch (WebSocketException) when (socket.HttpStatusCode != default)
        {
            // The status code contains the reason.
        }

        answered(socket.HttpStatusCode);
        if (socket.State == WebSocketState.Open)
            await Follow(socket);
    }

    private async Task<HttpStatusCode> Negotiate()
    {
        using var request = Storefront.Request(HttpMethod.Post, token, "/hubs/orders/negotiate?negotiateVersion=1");
        using var answer = await shop.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task Follow(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
            // The messages are not used.
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}

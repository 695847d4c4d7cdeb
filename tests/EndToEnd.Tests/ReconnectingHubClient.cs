using System.Net;
using System.Net.WebSockets;

namespace Shop.EndToEnd.Tests;

/// <summary>A client of the hub that answers a close, as browsers do.</summary>
/// <param name="negotiates">Whether it negotiates before it connects, which is the default of SignalR's clients.</param>
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
            // The status code says why.
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
            // The messages do not matter here.
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}

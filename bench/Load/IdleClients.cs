using System.Net.WebSockets;
using System.Text;

namespace Shop.Load;

/// <summary>
/// Hub clients that send and receive only keep-alive messages. Prints <c>ready</c> after some have connected and disconnected, connects all
/// at the next line of input, prints <c>connected</c>, and disconnects at the line after that.
/// </summary>
internal static class IdleClients
{
    private const int WarmUp = 100;
    private const int MaxConcurrency = 20;

    private static readonly byte[] s_handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
    private static readonly byte[] s_ping = Encoding.UTF8.GetBytes("{\"type\":6}\u001e");

    // The hub closes connections that send nothing for 30 seconds.
    private static readonly TimeSpan s_sign = TimeSpan.FromSeconds(15);

    public static async Task<int> Run(Uri shop, string email, string password, int clients)
    {
        using var visitor = new ShopClient(shop, 1);
        var token = await visitor.SignIn(email, password);
        await Leave(await Connect(shop, token, WarmUp));
        Console.WriteLine("ready");
        Console.ReadLine();

        var sockets = await Connect(shop, token, clients);
        Console.WriteLine("connected");
        Console.ReadLine();
        var lost = sockets.Count(socket => socket.State != WebSocketState.Open);
        await Leave(sockets);
        return lost == 0 ? 0 : throw new InvalidOperationException($"{lost} of {clients} clients were disconnected.");
    }

    private static async Task<List<ClientWebSocket>> Connect(Uri shop, string token, int clients)
    {
        var address = new UriBuilder(shop) { Scheme = "ws", Path = "/hubs/orders" }.Uri;
        var sockets = new List<ClientWebSocket>();
        while (sockets.Count < clients)
            sockets.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(MaxConcurrency, clients - sockets.Count)).Select(_ => ConnectOne(address, token))));
        return sockets;
    }

    private static async Task<ClientWebSocket> ConnectOne(Uri address, string token)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(address, CancellationToken.None);
        await socket.SendAsync(s_handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var answer = new byte[256];
        await socket.ReceiveAsync(answer, CancellationToken.None);
        _ = OnNotification(socket, answer);
        _ = Stay(socket);
        return socket;
    }

    private static async Task OnNotification(ClientWebSocket socket, byte[] buffer)
    {
        while (socket.State == WebSocketState.Open)
            await socket.ReceiveAsync(buffer, CancellationToken.None);
    }

    private static async Task Stay(ClientWebSocket socket)
    {
        using var pulse = new PeriodicTimer(s_sign);
        while (socket.State == WebSocketState.Open && await pulse.WaitForNextTickAsync())
            await socket.SendAsync(s_ping, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    private static async Task Leave(List<ClientWebSocket> sockets)
    {
        foreach (var socket in sockets)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}

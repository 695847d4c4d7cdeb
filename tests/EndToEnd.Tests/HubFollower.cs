using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>A hub client (the JSON protocol of SignalR over a WebSocket) that records the messages of each order.</summary>
internal sealed class HubFollower : IAsyncDisposable
{
    private const char RecordSeparator = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, string> _statuses = [];
    private Task _receiving = Task.CompletedTask;

    private HubFollower()
    {
    }

    /// <summary>The last received status of each order.</summary>
    public IReadOnlyDictionary<string, string> Statuses => _statuses;

    public static async Task<HubFollower> Connect(Uri shop, string token)
    {
        var follower = new HubFollower();
        await Open(follower._socket, shop, token);
        var accepted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        follower._receiving = follower.Receive(accepted);
        await accepted.Task;
        return follower;
    }

    /// <summary>Connects and requests the JSON protocol.</summary>
    public static async Task Open(ClientWebSocket socket, Uri shop, string token)
    {
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(shop) { Scheme = "ws", Path = "/hubs/orders" }.Uri, CancellationToken.None);
        var handshake = Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + RecordSeparator);
        await socket.SendAsync(handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
    }

    private async Task Receive(TaskCompletionSource accepted)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (!part.EndOfMessage)
                    continue;
                foreach (var record in text.ToString().Split(RecordSeparator, StringSplitOptions.RemoveEmptyEntries))
                    OnNotification(JsonElement.Parse(record));
                text.Clear();
                // The first response is that of the handshake.
                accepted.TrySetResult();
            }
        }
        catch (Exception cut) when (cut is WebSocketException or OperationCanceledException)
        {
            accepted.TrySetException(cut);
        }
    }

    private void OnNotification(JsonElement record)
    {
        if (!record.TryGetProperty("target", out var target) || target.GetString() != "orderUpdated")
            return;
        var received = record.GetProperty("arguments")[0];
        _statuses[received.GetProperty("orderId").GetString()!] = received.GetProperty("status").GetString()!;
    }
}

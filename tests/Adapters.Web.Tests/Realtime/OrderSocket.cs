using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Shop.Adapters.Web.Tests.Realtime;

/// <summary>A hub client: the JSON protocol of SignalR over a WebSocket.</summary>
internal sealed class OrderSocket : IAsyncDisposable
{
    private const char RecordSeparator = '\u001e';

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket;
    private readonly Channel<JsonElement> _records = Channel.CreateUnbounded<JsonElement>();
    private Task _receiving = Task.CompletedTask;

    private OrderSocket(ClientWebSocket socket) => _socket = socket;

    /// <summary>Connects without negotiation, which works with any instance.</summary>
    /// <param name="inQuery">Whether to send the token in the query string, as browsers must.</param>
    public static async Task<OrderSocket> Connect(Uri shop, string? token, bool inQuery = false)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (token is not null && !inQuery)
            socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        var address = new UriBuilder(shop) { Scheme = "ws", Path = "/hubs/orders", Query = inQuery ? $"access_token={token}" : "" };
        try
        {
            await socket.ConnectAsync(address.Uri, CancellationToken.None);
        }
        catch (WebSocketException refused)
        {
            throw new HttpRequestException($"{address.Path} returned {socket.HttpStatusCode}.", refused, socket.HttpStatusCode);
        }

        var connection = new OrderSocket(socket);
        await connection.Send("""{"protocol":"json","version":1}""");
        connection._receiving = connection.Receive();
        (await connection.NextRecord()).GetRawText().Should().Be("{}", "that is how the hub accepts the protocol");
        return connection;
    }

    /// <summary>The next message: its target and its single argument.</summary>
    public async Task<(string Target, JsonElement Body)> Next()
    {
        while (true)
        {
            var record = await NextRecord();
            if (record.Number("type") == 1)
                return (record.Text("target"), record.GetProperty("arguments")[0]);
        }
    }

    /// <summary>Invokes a hub method and returns the error of its completion.</summary>
    public async Task<string?> Call(string method)
    {
        await Send($$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[]}""");
        while (true)
        {
            var record = await NextRecord();
            if (record.Number("type") == 3)
                return record.TryGetProperty("error", out var error) ? error.GetString() : null;
        }
    }

    /// <summary>Completes when the hub has closed the connection.</summary>
    public Task IsClosed() => _receiving.WaitAsync(s_timeout);

    /// <summary>Whether the hub has closed the connection without forbidding a reconnect.</summary>
    public async Task<bool> IsClosedAndMayReconnect()
    {
        await IsClosed();
        while (_records.Reader.TryRead(out var record))
        {
            if (record.Number("type") == 7)
                return record.TryGetProperty("allowReconnect", out var allowed) && allowed.GetBoolean();
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
    }

    private async Task<JsonElement> NextRecord() => await _records.Reader.ReadAsync().AsTask().WaitAsync(s_timeout);

    private Task Send(string record) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(record + RecordSeparator), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task Receive()
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
                    _records.Writer.TryWrite(JsonElement.Parse(record));
                text.Clear();
            }
        }
        catch (WebSocketException)
        {
            // a lost connection counts as closed
        }
        finally
        {
            _records.Writer.TryComplete();
        }
    }
}

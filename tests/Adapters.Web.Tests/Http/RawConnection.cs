using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>A connection on which every byte of a request is sent before the response is read; it fails when the server breaks it.</summary>
internal sealed partial class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _timeout = new(s_timeout);
    private readonly TcpClient _socket = new();

    private RawConnection()
    {
    }

    public static async Task<RawConnection> Open(Uri server)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(server.Host, server.Port, connection._timeout.Token);
        return connection;
    }

    /// <summary>Returns the status code.</summary>
    public Task<int> Get(string path) => Send(Head("GET", path, ""), []);

    /// <summary>Returns the status code for a body of this size.</summary>
    public Task<int> Post(string path, string type, int size, bool isChunked)
    {
        var content = new string('x', size);
        return isChunked
            ? Send(Head("POST", path, $"Content-Type: {type}\r\nTransfer-Encoding: chunked\r\n"), Encoding.ASCII.GetBytes($"{size:x}\r\n{content}\r\n0\r\n\r\n"))
            : Send(Head("POST", path, $"Content-Type: {type}\r\nContent-Length: {size}\r\n"), Encoding.ASCII.GetBytes(content));
    }

    public async Task<int> Send(string head, byte[] body)
    {
        var stream = _socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), _timeout.Token);
        await stream.WriteAsync(body, _timeout.Token);
        return await ReadAnswer(stream);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _timeout.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Head(string method, string path, string headers) => $"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n";

    private async Task<int> ReadAnswer(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _timeout.Token) == 0)
                throw new IOException($"The server closed the connection after '{head}'.");
            head.Append((char)one[0]);
        }

        var rest = new byte[LengthIn(head.ToString())];
        await stream.ReadExactlyAsync(rest, _timeout.Token);
        return int.Parse(head.ToString(9, 3), CultureInfo.InvariantCulture);
    }

    private static int LengthIn(string head) =>
        Length().Match(head) is { Success: true } match ? int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\r\nContent-Length: (?<length>\d+)\r\n", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Length();
}

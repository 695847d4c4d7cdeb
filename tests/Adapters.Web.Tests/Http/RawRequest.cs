using System.Net.Sockets;
using System.Text;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Requests that no HTTP client would send.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    /// <summary>Sends exactly these characters and reads until the server closes the connection; empty when it sends no response.</summary>
    public static async Task<string> Send(Uri server, string request)
    {
        using var timeout = new CancellationTokenSource(s_timeout);
        using var socket = new TcpClient();
        var answer = new StringBuilder();
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, timeout.Token);
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), timeout.Token);
            var buffer = new byte[4096];
            while (await stream.ReadAsync(buffer, timeout.Token) is > 0 and var count)
                answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        catch (Exception closed) when (closed is IOException or SocketException)
        {
            // closed while it connected, or while there was still something to send or to read
        }

        return answer.ToString();
    }
}

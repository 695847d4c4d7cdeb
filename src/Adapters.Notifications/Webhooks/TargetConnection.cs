using System.Net;
using System.Net.Sockets;

namespace Shop.Adapters.Notifications.Webhooks;

/// <summary>
/// Connects to receivers. A name is resolved once and the connection goes to the very addresses that were judged, so that a name which says
/// something else the next time leads nowhere.
/// </summary>
internal sealed class TargetConnection(bool anywhere, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <exception cref="TargetRefusedException">None of the addresses is public.</exception>
    public async ValueTask<Stream> Open(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await resolve(target.Host, cancellation);
        IPAddress[] allowed = [.. addresses.Where(address => anywhere || PublicAddresses.Contain(address))];
        if (allowed.Length == 0)
            throw new TargetRefusedException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A receiver is where Shop must not be made to send anything.</summary>
internal sealed class TargetRefusedException() : Exception("The target has no public address.");

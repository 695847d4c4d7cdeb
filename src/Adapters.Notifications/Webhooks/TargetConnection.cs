using System.Net;
using System.Net.Sockets;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Notifications.Webhooks;

/// <summary>
/// Connects to webhook receivers. A host name is resolved once, and the connection uses the checked addresses, so that a later change of
/// the name (DNS rebinding) has no effect.
/// </summary>
internal sealed class TargetConnection(WebhookTargets targets, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <exception cref="TargetRefusedException">The target has no public address.</exception>
    public async ValueTask<Stream> Open(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await resolve(target.Host, cancellation);
        IPAddress[] allowed = [.. addresses.Where(targets.Allows)];
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

/// <summary>The target has no public address, and deliveries to private addresses are not allowed.</summary>
internal sealed class TargetRefusedException() : Exception("The target has no public address.");

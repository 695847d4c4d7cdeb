using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Application.Accounts.Sessions;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>
/// Limits the open connections of one address; further ones are closed without a response. Known proxies have as many as they need, because
/// theirs are those of all clients.
/// </summary>
internal sealed class ConnectionLimit(IOptions<LoadOptions> load, IOptions<ForwardedHeadersOptions> proxies)
{
    private readonly HeldByCaller _connections = new(load.Value.ConnectionsPerAddress);

    public void Apply(ListenOptions listening) => listening.Use(next => connection => Serve(connection, next));

    private async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IsProxy(address))
        {
            await next(connection);
            return;
        }

        using var held = _connections.TryTake(ClientNetwork.NameOf(address));
        if (held is not null)
            await next(connection);
        else
            connection.Abort();
    }

    private bool IsProxy(IPAddress address)
    {
        var unmapped = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return proxies.Value.KnownIPNetworks.Any(network => network.Contains(unmapped));
    }
}

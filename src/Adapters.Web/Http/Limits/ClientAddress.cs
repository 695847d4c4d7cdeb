using System.Net;
using System.Net.Sockets;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>The client address of a request.</summary>
internal sealed record ClientAddress(string Value)
{
    private const int NetworkBytes = 8;

    public static ValueTask<ClientAddress> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static ClientAddress Of(HttpContext context) => new(Name(context.Connection.RemoteIpAddress));

    /// <summary>An IPv6 address counts by its /64 network, because one household has 2^64 addresses.</summary>
    private static string Name(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}

using System.Net.Sockets;

namespace Shop.Adapters.Site.Shared;

/// <summary>The client address of a request.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>An IPv6 address counts by its /64 network, because one household has 2^64 addresses.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        var address => address.ToString(),
    };
}

using System.Net;
using System.Net.Sockets;

namespace Shop.Application.Accounts.Sessions;

/// <summary>The name under which requests of a client are counted, alike for every driving adapter.</summary>
public static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>An IPv6 address counts by its /64 network, because one household has 2^64 addresses.</summary>
    public static string NameOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}

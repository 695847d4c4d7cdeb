using System.Net;
using System.Net.Sockets;

namespace Shop.Application.Accounts.Sessions;

/// <summary>The name under which requests of a client are counted, alike for every driving adapter.</summary>
public static class ClientNetwork
{
    private const int NetworkBytes = 8;
    private const int SiteBytes = 6;

    /// <summary>An IPv6 address counts by its /64 network, because one household has 2^64 addresses.</summary>
    public static string NameOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    /// <summary>The /48 site of an IPv6 address, of which one customer has all 65,536 networks; null for other addresses.</summary>
    public static string? SiteOf(IPAddress? address) => address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
        ? $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, SiteBytes))}/48"
        : null;
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Shop.Domain.Shared.Texts;

/// <summary>An absolute <c>http</c> or <c>https</c> URI by RFC 3986, as it is sent: without blanks, quotes, controls or user information.</summary>
public static partial class WebAddress
{
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is not null
        && text.AsSpan().IndexOfAnyExcept(AsciiSets.UriCharacters) < 0
        && Parts().Match(text) is { Success: true } parts
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && IsHost(uri, parts.Groups["host"].Value);

    /// <summary>A number in another spelling, such as <c>127.1</c>, is an address to the runtime and a name to others.</summary>
    private static bool IsHost(Uri uri, string host) =>
        uri.HostNameType == UriHostNameType.Dns ? HostName.IsValid(host) : string.Equals(uri.Host, host, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^https?://(?<host>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?(?:[/?]([^%#[\]]|%[0-9a-f]{2})*)?(?:#([^%#[\]]|%[0-9a-f]{2})*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}

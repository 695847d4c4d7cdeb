using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>
/// Entity tags. A response to a write has the quoted version. That of a read of a versioned resource continues with a hash of the body after
/// a point, because other resources contribute to it, and that of a list is the hash alone: so 304 hides no change, and <c>If-Match</c>
/// still refers to the version.
/// </summary>
internal static class EntityTag
{
    private static readonly SearchValues<char> RestCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static string Of(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    public static string Of(ReadOnlySpan<byte> body) => $"\"{Hash(body)}\"";

    public static string Of(long version, ReadOnlySpan<byte> body) => string.Create(CultureInfo.InvariantCulture, $"\"{version}.{Hash(body)}\"");

    /// <summary>The version in a tag, without the suffix after a point; 0, which is no version, for any other tag.</summary>
    public static long VersionIn(string tag)
    {
        var inside = tag.AsSpan().Trim('"');
        var number = inside.IndexOf('.') is var point and > 0 && IsRest(inside[(point + 1)..]) ? inside[..point] : inside;
        return IsNumber(number) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    /// <summary>Whether the client's copy is current: <c>If-None-Match</c> with weak comparison, RFC 9110 section 13.1.2.</summary>
    public static bool IsFresh(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 1 && ifNoneMatch[0] == tag)
            return true;
        if (ifNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(ifNoneMatch, out var known))
            return false;

        var current = new EntityTagHeaderValue(tag);
        return known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(current, useStrongComparison: false));
    }

    private static string Hash(ReadOnlySpan<byte> body) => Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 16));

    private static bool IsRest(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(RestCharacters);

    /// <summary>Digits in the form that this class writes, without leading zeros.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text) => text is ['0'] || (text is [not '0', ..] && !text.ContainsAnyExceptInRange('0', '9'));
}

using System.Buffers;

namespace Shop.Domain.Shared.Texts;

/// <summary>Sets of ASCII characters that specifications name.</summary>
internal static class AsciiSets
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>RFC 1035 section 2.3.1.</summary>
    public static readonly SearchValues<char> HostCharacters = SearchValues.Create($"{Alphanumeric}-");

    /// <summary>RFC 3986 section 2, without the quote, which would end an attribute of HTML.</summary>
    public static readonly SearchValues<char> UriCharacters = SearchValues.Create($"{Alphanumeric}-._~:/?#[]@!$&()*+,;=%");

    /// <summary>RFC 5322 section 3.2.3, characters of an atom.</summary>
    public static readonly SearchValues<char> AtomCharacters = SearchValues.Create($"{Alphanumeric}!#$%&'*+-/=?^_`{{|}}~");
}

using System.Globalization;

namespace Shop.Domain.Shared.Texts;

/// <summary>Names of hosts by RFC 1035 section 2.3.1 and, with letters of every script, by RFC 5891.</summary>
public static class HostName
{
    private const int MaxLength = 253;
    private const int PartMaxLength = 63;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Whether the text is a name in ASCII letters, digits, hyphens and dots, as it is looked up.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
            return false;

        foreach (var part in text.Split('.'))
        {
            if (!IsPart(text[part]))
                return false;
        }

        return text[(text.LastIndexOf('.') + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>
    /// Returns the one spelling of a name, in lower case and with letters of its own script; null for a text that no name server could
    /// resolve.
    /// </summary>
    public static string? Canonical(string text)
    {
        if (!HasOnlyHostCharacters(text))
            return null;

        try
        {
            var ascii = Idn.GetAscii(Nfc.Of(text).ToLowerInvariant());
            return IsValid(ascii) && Nfc.Of(Idn.GetUnicode(ascii)) is var name && HasOnlyHostCharacters(name) ? name : null;
        }
        catch (ArgumentException)
        {
            // Thrown for empty and too long parts and for broken Punycode.
            return null;
        }
    }

    private static bool HasOnlyHostCharacters(string name) => name.EnumerateRunes().All(rune => TextRules.IsLetterOrDigit(rune) || rune.Value is '-' or '.');

    private static bool IsPart(ReadOnlySpan<char> part) =>
        part.Length is > 0 and <= PartMaxLength && part[0] != '-' && part[^1] != '-' && part.IndexOfAnyExcept(AsciiSets.HostCharacters) < 0;
}

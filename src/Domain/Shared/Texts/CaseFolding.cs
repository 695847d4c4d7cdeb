using System.Text;

namespace Shop.Domain.Shared.Texts;

/// <summary>The form of a text in which what must be unique is compared: neither case nor normalisation counts.</summary>
public static class CaseFolding
{
    /// <summary>Characters that fold to several, such as <c>ß</c> to <c>ss</c>.</summary>
    private static readonly Dictionary<char, string> Expansions =
        UnicodeTable.Lines("CaseFoldings").ToDictionary(line => line[0], line => line[2..]);

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        foreach (var character in Nfc.Of(text).ToUpperInvariant().ToLowerInvariant())
        {
            if (Expansions.TryGetValue(character, out var expansion))
                folded.Append(expansion);
            else
                folded.Append(character);
        }

        return Nfc.Of(folded.ToString());
    }
}

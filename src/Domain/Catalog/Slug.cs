using System.Globalization;
using System.Text;

namespace Shop.Domain.Catalog;

/// <summary>A name as it stands in an address: <c>a–z</c>, <c>0–9</c> and single hyphens between them.</summary>
public static class Slug
{
    private const string Accented = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňŋòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    /// <summary>Latin letters lose their accents, everything else that is not a letter or digit of ASCII becomes a hyphen; <c>item</c> when nothing is left.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in WithoutAccents(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString(0, Math.Min(slug.Length, ProductDescription.SlugMaxLength - 10)).Trim('-');
        return text.Length == 0 ? "item" : text;
    }

    /// <summary>In lower case, Latin letters without their accents.</summary>
    public static string WithoutAccents(string text) => string.Concat(text.ToLowerInvariant().Select(WithoutAccent));

    // By table: the runtime cannot take letters apart, because it runs without the data of all cultures.
    private static char WithoutAccent(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? Plain[index] : c;

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= ProductDescription.SlugMaxLength
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}

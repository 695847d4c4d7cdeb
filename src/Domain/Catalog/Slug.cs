using System.Globalization;
using System.Text;

namespace Shop.Domain.Catalog;

/// <summary>A name in the form used in URLs: <c>a–z</c>, <c>0–9</c> and single hyphens between them.</summary>
public static class Slug
{
    private const string Accented = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňŋòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    /// <summary>
    /// Removes accents from Latin letters and replaces all other characters except ASCII letters and digits by hyphens; returns <c>item</c>
    /// when nothing remains.
    /// </summary>
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

    /// <summary>The text in lower case, with the accents of Latin letters removed.</summary>
    public static string WithoutAccents(string text) => string.Concat(text.ToLowerInvariant().Select(WithoutAccent));

    // By table, because Unicode normalization is not available in globalization-invariant mode.
    private static char WithoutAccent(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? Plain[index] : c;

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= ProductDescription.SlugMaxLength
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}

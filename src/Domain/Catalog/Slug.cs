using System.Text;

namespace Shop.Domain.Catalog;

/// <summary>A name in the form used in URLs: <c>a–z</c>, <c>0–9</c> and single hyphens between them.</summary>
public static class Slug
{
    /// <summary>Of a derived slug with the number that makes it unique; chosen slugs may be longer.</summary>
    private const int DerivedMaxLength = 80;

    private const int NumberMaxLength = 10;

    /// <summary>
    /// Converts a name, transliterated to ASCII, to lower case and replaces everything except letters and digits by hyphens; returns
    /// <c>item</c> when nothing remains.
    /// </summary>
    public static string From(string ascii)
    {
        var slug = new StringBuilder(ascii.Length);
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString(0, Math.Min(slug.Length, DerivedMaxLength - NumberMaxLength)).Trim('-');
        return text.Length == 0 ? "item" : text;
    }

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= ProductDescription.SlugMaxLength
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}

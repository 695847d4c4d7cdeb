using System.Text;

namespace Shop.Domain.Catalog;

/// <summary>A name in the form used in URLs: <c>a–z</c>, <c>0–9</c> and single hyphens between them.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    private const int NumberMaxLength = 10;

    /// <summary>Fixed parts of addresses where slugs of products could stand; no slug is one of them.</summary>
    public static IReadOnlyList<string> ReservedForProducts { get; } = ["by-sku", "by-slug", "export", "import"];

    /// <summary>The same for categories.</summary>
    public static IReadOnlyList<string> ReservedForCategories { get; } = ["tree"];

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

        var text = slug.ToString(0, Math.Min(slug.Length, MaxLength - NumberMaxLength)).Trim('-');
        return text.Length == 0 ? "item" : text;
    }

    /// <summary>The slug, or with a number when it is reserved.</summary>
    public static string Unreserved(string slug, IReadOnlyList<string> reserved) => reserved.Contains(slug, StringComparer.Ordinal) ? $"{slug}-2" : slug;

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}

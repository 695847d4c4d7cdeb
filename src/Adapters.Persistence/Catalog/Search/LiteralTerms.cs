using System.Text;

namespace Shop.Adapters.Persistence.Catalog.Search;

/// <summary>
/// Builds the query that the database function <c>search_query</c> returns when every word of the text is a prefix of an indexed word.
/// </summary>
internal static class LiteralTerms
{
    private static readonly char[] Between = [.. Enumerable.Range(0, 128).Select(code => (char)code).Where(message => !char.IsAsciiLetterOrDigit(message))];

    /// <summary>
    /// Returns a query for type <c>tsquery</c>; empty for a text without words; null for non-ASCII text, whose accents only the database
    /// removes.
    /// </summary>
    public static string? Of(string text) =>
        Ascii.IsValid(text)
            ? string.Join(" & ", text.ToLowerInvariant()
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(word => $"({word}:*)"))
            : null;
}

using System.Text;

namespace Shop.Adapters.Persistence.Catalog;

/// <summary>Reads what is searched for as <c>search_query</c> in the database does when all of it begins words of the store.</summary>
internal static class ExactWords
{
    private static readonly char[] Between = [.. Enumerable.Range(0, 128).Select(code => (char)code).Where(letter => !char.IsAsciiLetterOrDigit(letter))];

    /// <summary>A query for <c>to_tsquery</c>, empty for words that are no words; null for letters of which the database alone knows what they are without accents.</summary>
    public static string? Of(string text) =>
        Ascii.IsValid(text)
            ? string.Join(" & ", text.ToLowerInvariant()
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(word => $"({word}:*)"))
            : null;
}

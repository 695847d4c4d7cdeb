using System.Text;

namespace Shop.Application.Validation;

/// <summary>The search text of a list, its parameter <c>q</c>.</summary>
internal static class SearchText
{
    /// <summary>Whether a search text is given that has neither a letter nor a digit: such a search finds nothing.</summary>
    public static bool IsWithoutTerms(string? text) => text is not null && !text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}

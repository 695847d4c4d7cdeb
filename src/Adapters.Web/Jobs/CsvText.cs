namespace Shop.Adapters.Web.Jobs;

/// <summary>
/// Keeps spreadsheets from taking a text for a formula: one that begins like one gets an apostrophe before it when it is exported, and
/// loses it again when it is imported. Texts that need none keep theirs.
/// </summary>
internal static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r";

    public static string Guard(string text) => BeginsLikeFormula(text) ? $"'{text}" : text;

    public static string Unguard(string text) => text.StartsWith('\'') && BeginsLikeFormula(text) ? text[1..] : text;

    private static bool BeginsLikeFormula(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && FormulaStarts.Contains(rest[0], StringComparison.Ordinal);
    }
}

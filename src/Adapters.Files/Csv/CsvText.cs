namespace Shop.Adapters.Files.Csv;

/// <summary>
/// Protects against formula injection in spreadsheets: a text that starts like a formula gets a leading apostrophe in an export, which an
/// import removes. Other texts are not changed.
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

using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper.Configuration;

namespace Shop.Adapters.Files.Csv;

/// <summary>
/// Protects against formula injection in spreadsheets: a text that starts like a formula gets a leading apostrophe in an export, which an
/// import removes. So does what follows a semicolon, which separates cells where the comma is the decimal sign. Other texts are not changed.
/// </summary>
internal static partial class CsvText
{
    /// <summary>The signs with which spreadsheets start a formula, also in their full-width forms, and the spaces that they skip.</summary>
    private const string FormulaStarts = @"=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>How files are written. CsvHelper by itself quotes the line break of the file only, and not a lone line feed in a text.</summary>
    public static CsvConfiguration Written { get; } = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = field => ConfigurationFunctions.ShouldQuote(field) || field.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    public static string Guard(string text) => AtFormula().Replace(text, "${before}'${guards}");

    public static string Unguard(string text) => AtGuardedFormula().Replace(text, "${before}${guards}");

    [GeneratedRegex($"(?<before>^|;)(?<guards>'*)(?=[{FormulaStarts}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtFormula();

    [GeneratedRegex($"(?<before>^|;)'(?<guards>'*)(?=[{FormulaStarts}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtGuardedFormula();
}

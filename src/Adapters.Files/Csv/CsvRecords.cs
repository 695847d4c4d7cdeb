using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Shop.Adapters.Files.Csv;

/// <summary>
/// Reads the non-empty records of a CSV file (RFC 4180) in UTF-8. Holds one record in memory, and rejects one above the maximum length.
/// </summary>
internal static class CsvRecords
{
    /// <summary>Replaces bytes that are not valid UTF-8. No text that a product may have contains it, because of its control character.</summary>
    public const string NoText = "\u0001\uFFFF";

    private static readonly Encoding Marking =
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(NoText));

    /// <exception cref="InvalidDataException">A record exceeds the maximum length.</exception>
    public static async IAsyncEnumerable<CsvRecord> Read(Stream content, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var bytes = new StreamReader(content, Marking, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var text = new BoundedReader(bytes);
        var isDamaged = false;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = _ => isDamaged = true,
        });
        var line = 1;
        while (await parser.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            isDamaged = false;
            var record = new CsvRecord(line, parser.Record!, isDamaged);
            text.RecordRead();
            line = parser.RawRow + 1;
            if (!record.IsEmpty || isDamaged)
                yield return record with { IsDamaged = isDamaged };
        }
    }
}

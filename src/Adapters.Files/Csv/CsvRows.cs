using System.Runtime.CompilerServices;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Files.Csv;

/// <summary>Reads products from a CSV file.</summary>
internal static class CsvRows
{
    public static async IAsyncEnumerable<ImportRow> Read(
        Stream content, bool upsert, Currency currency, [EnumeratorCancellation] CancellationToken cancellation)
    {
        CsvHeader? header = null;
        await foreach (var record in CsvRecords.Read(content, cancellation))
        {
            if (header is null)
                header = CsvHeader.Of(record, upsert);
            else
                yield return ToRow(record, header, currency);
        }
    }

    /// <summary>The number of rows. Fails with <see cref="InvalidFileException"/> for a file with an unterminated record or invalid columns.</summary>
    public static async Task<int> Count(Stream content, bool upsert, CancellationToken cancellation)
    {
        CsvHeader? header = null;
        var rows = 0;
        var last = 0;
        try
        {
            await foreach (var record in CsvRecords.Read(content, cancellation))
            {
                last = record.Line;
                if (header is null)
                    header = CsvHeader.Of(record, upsert);
                else
                    rows++;
            }
        }
        catch (InvalidDataException)
        {
            throw new InvalidFileException(new Fault("", "csv-invalid", $"The record after line {last} has no end. Check for an unclosed quote."));
        }

        if (header is null)
            CsvHeader.Of(null, upsert);
        return rows;
    }

    private static ImportRow ToRow(CsvRecord record, CsvHeader header, Currency currency)
    {
        if (record.IsDamaged)
            return Refused(record, "csv-invalid", "Contains a misplaced quote. Quotes must enclose a whole field and be doubled inside it.");
        if (record.Fields.Length != header.Count)
            return Refused(record, "column-count", $"Must have {header.Count} fields like the header, but has {record.Fields.Length}.");
        if (Array.Exists(record.Fields, field => field.Contains(CsvRecords.NoText, StringComparison.Ordinal)))
            return Refused(record, "text-invalid", "Must be valid UTF-8.");
        if (Array.Exists(record.Fields, field => field.Contains('\0', StringComparison.Ordinal)))
            return Refused(record, "text-invalid", "Must be text without NUL.");

        var cells = new CsvCells(record, header);
        var product = cells.ToProduct(currency);
        return cells.Errors.Count == 0 ? new ImportRow(record.Line, product) : new ImportRow(record.Line, null, cells.Errors);
    }

    private static ImportRow Refused(CsvRecord record, string code, string detail) =>
        new(record.Line, null, new RowError(record.Line, code, detail));
}

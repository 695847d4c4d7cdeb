using System.Runtime.CompilerServices;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Jobs;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Jobs;

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

    /// <summary>How many rows there are. Refuses with <c>invalid-request</c> a file that has no end or other columns than the known ones.</summary>
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
            throw RequestErrors.Invalid(ProblemFault.InBody(
                "#", "csv-invalid", $"The record behind line {last} does not end. Is a quote left open?"));
        }

        if (header is null)
            CsvHeader.Of(null, upsert);
        return rows;
    }

    private static ImportRow ToRow(CsvRecord record, CsvHeader header, Currency currency)
    {
        if (record.IsDamaged)
            return Refused(record, "csv-invalid", "Has a quote inside of a field; quotes stand around a whole field and are doubled in it.");
        if (record.Fields.Length != header.Count)
            return Refused(record, "column-count", $"Has {record.Fields.Length} fields, the header has {header.Count}.");
        if (Array.Exists(record.Fields, field => field.Contains(CsvRecords.NoText, StringComparison.Ordinal)))
            return Refused(record, "text-invalid", "Is not UTF-8.");
        if (Array.Exists(record.Fields, field => field.Contains('\0', StringComparison.Ordinal)))
            return Refused(record, "text-invalid", "Must be text without NUL.");

        var cells = new CsvCells(record, header);
        var product = cells.ToProduct(currency);
        return cells.Errors.Count == 0 ? new ImportRow(record.Line, product) : new ImportRow(record.Line, null, cells.Errors);
    }

    private static ImportRow Refused(CsvRecord record, string code, string detail) =>
        new(record.Line, null, new RowError(record.Line, code, detail));
}

using System.Text;
using CsvHelper;
using Shop.Application.Ports.Reports;

namespace Shop.Adapters.Files.Csv;

/// <summary>Writes reports as CSV.</summary>
internal sealed class CsvReportFiles : IReportFiles
{
    public async Task Write(Stream content, IAsyncEnumerable<IReadOnlyList<string>> records, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var csv = new CsvWriter(text, CsvText.Written, leaveOpen: true);
        await foreach (var record in records.WithCancellation(cancellation))
        {
            foreach (var cell in record)
                csv.WriteField(CsvText.Guard(cell));
            await csv.NextRecordAsync();
        }
    }
}

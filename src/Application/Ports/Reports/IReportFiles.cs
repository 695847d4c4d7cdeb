namespace Shop.Application.Ports.Reports;

/// <summary>Writes reports as CSV (RFC 4180), in UTF-8.</summary>
public interface IReportFiles
{
    /// <summary>
    /// Writes records to a stream, which stays open, as they come. A text that a spreadsheet would run as a formula gets a leading
    /// apostrophe.
    /// </summary>
    /// <param name="records">The names of the columns, then one record for each row.</param>
    Task Write(Stream content, IAsyncEnumerable<IReadOnlyList<string>> records, CancellationToken cancellation);
}

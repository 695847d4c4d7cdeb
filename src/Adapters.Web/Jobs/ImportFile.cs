using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Reads import files in CSV or NDJSON.</summary>
internal sealed class ImportFile(StorePolicy store)
{
    public IAsyncEnumerable<ImportRow> Read(Stream content, ImportOptions options, CancellationToken cancellation) => options.Format switch
    {
        ImportFormat.Csv => CsvRows.Read(content, options.Upsert, store.Currency, cancellation),
        _ => NdjsonRows.Read(content, cancellation),
    };

    /// <summary>The number of rows in a file. Fails with <c>invalid-request</c> for a file without readable rows.</summary>
    public static Task<int> Count(Stream content, ImportOptions options, CancellationToken cancellation) => options.Format switch
    {
        ImportFormat.Csv => CsvRows.Count(content, options.Upsert, cancellation),
        _ => NdjsonRows.Count(content, cancellation),
    };
}

using Shop.Application.Catalog;
using Shop.Application.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Reads files of products, in whatever format.</summary>
internal sealed class ImportFile(StorePolicy store)
{
    public IAsyncEnumerable<ImportRow> Read(Stream content, ImportOptions options, CancellationToken cancellation) => options.Format switch
    {
        ImportFormat.Csv => CsvRows.Read(content, options.Upsert, store.Currency, cancellation),
        _ => NdjsonRows.Read(content, cancellation),
    };

    /// <summary>How many rows a file has. Refuses with <c>invalid-request</c> a file of which no row can be read.</summary>
    public static Task<int> Count(Stream content, ImportOptions options, CancellationToken cancellation) => options.Format switch
    {
        ImportFormat.Csv => CsvRows.Count(content, options.Upsert, cancellation),
        _ => NdjsonRows.Count(content, cancellation),
    };
}

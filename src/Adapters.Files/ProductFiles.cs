using Shop.Adapters.Files.Csv;
using Shop.Adapters.Files.Ndjson;
using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Files;

/// <summary>Chooses the format of a file.</summary>
internal sealed class ProductFiles(StorePolicy store) : IProductFiles
{
    public IAsyncEnumerable<ImportRow> Read(Stream content, ImportOptions options, CancellationToken cancellation) => options.Format switch
    {
        ImportFormat.Csv => CsvRows.Read(content, options.Upsert, store.Currency, cancellation),
        _ => NdjsonRows.Read(content, cancellation),
    };

    public Task<int> Count(Stream content, ImportOptions options, CancellationToken cancellation) => options.Format switch
    {
        ImportFormat.Csv => CsvRows.Count(content, options.Upsert, cancellation),
        _ => NdjsonRows.Count(content, cancellation),
    };

    public IProductWriter Write(Stream content, ImportFormat format) => format switch
    {
        ImportFormat.Csv => new CsvProductWriter(content),
        _ => new NdjsonProductWriter(content),
    };
}

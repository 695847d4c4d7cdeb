using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Jobs;

/// <summary>Reads and writes products as CSV (RFC 4180) and NDJSON, in UTF-8.</summary>
public interface IProductFiles
{
    /// <summary>Reads the rows of a file in order. A row that cannot be read has errors and no product.</summary>
    IAsyncEnumerable<ImportRow> Read(Stream content, ImportOptions options, CancellationToken cancellation);

    /// <summary>Counts the rows of a file.</summary>
    /// <exception cref="InvalidFileException">The file has no valid header or an unterminated record.</exception>
    Task<int> Count(Stream content, ImportOptions options, CancellationToken cancellation);

    /// <summary>Writes products to a stream, which stays open; dispose the writer to complete the file.</summary>
    IProductWriter Write(Stream content, ImportFormat format);
}

/// <summary>Writes products to a file in an import format.</summary>
public interface IProductWriter : IAsyncDisposable
{
    Task Write(ExportedProduct product, CancellationToken cancellation);

    /// <summary>Writes what is buffered to the stream.</summary>
    Task Flush(CancellationToken cancellation);
}

/// <summary>A file cannot be read as a whole.</summary>
/// <param name="faults">Every fault, without fields.</param>
public sealed class InvalidFileException(params IReadOnlyList<Fault> faults) : Exception(string.Join(' ', faults.Select(fault => fault.Detail)))
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
}

using System.Globalization;
using System.Text;
using CsvHelper;
using Shop.Application.Catalog.Products;
using Shop.Application.Json;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Files.Csv;

/// <summary>Writes products as CSV (RFC 4180), with the columns of <see cref="CsvHeader"/>.</summary>
internal sealed class CsvProductWriter : IProductWriter
{
    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;

    public CsvProductWriter(Stream content)
    {
        _text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _csv = new CsvWriter(_text, CsvText.Written, leaveOpen: true);
        foreach (var column in CsvHeader.Columns)
            _csv.WriteField(column);
        _csv.NextRecord();
    }

    public async Task Write(ExportedProduct product, CancellationToken cancellation)
    {
        foreach (var cell in Cells(product))
            _csv.WriteField(cell is null ? "" : CsvText.Guard(cell));
        await _csv.NextRecordAsync();
    }

    public async Task Flush(CancellationToken cancellation)
    {
        await _csv.FlushAsync();
        await _text.FlushAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync();
        await _text.DisposeAsync();
    }

    /// <summary>The cells in the order of the columns.</summary>
    private static IEnumerable<string?> Cells(ExportedProduct product) =>
    [
        product.Sku,
        product.Name,
        product.Description,
        product.Brand,
        string.Join('|', product.Categories),
        string.Join('|', product.Tags),
        product.Collection,
        product.Unit,
        product.Price.Amount.ToString(CultureInfo.InvariantCulture),
        product.SalePrice?.Amount.ToString(CultureInfo.InvariantCulture),
        product.Price.Currency.Code,
        EnumNames<ProductStatus>.Of(product.Status),
        product.Stock.ToString(CultureInfo.InvariantCulture),
        product.Slug,
    ];
}

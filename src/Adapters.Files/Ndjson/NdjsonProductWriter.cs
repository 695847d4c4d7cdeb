using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Application.Catalog.Products;
using Shop.Application.Json;
using Shop.Application.Ports.Jobs;

namespace Shop.Adapters.Files.Ndjson;

/// <summary>Writes products as NDJSON, without null values.</summary>
internal sealed class NdjsonProductWriter(Stream content) : IProductWriter
{
    private static readonly JsonSerializerOptions Options = new(ShopJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly StreamWriter _text = new(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    public async Task Write(ExportedProduct product, CancellationToken cancellation)
    {
        await _text.WriteAsync(JsonSerializer.Serialize(product, Options));
        await _text.WriteAsync('\n');
    }

    public Task Flush(CancellationToken cancellation) => _text.FlushAsync(cancellation);

    public ValueTask DisposeAsync() => _text.DisposeAsync();
}

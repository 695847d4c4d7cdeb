using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Application.Catalog.Products;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Jobs;

/// <summary>Writes products as NDJSON, without null values.</summary>
internal sealed class NdjsonProductWriter(TextWriter text) : IProductWriter
{
    private static readonly JsonSerializerOptions Options = new(ShopJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task Write(ExportedProduct product)
    {
        await text.WriteAsync(JsonSerializer.Serialize(product, Options));
        await text.WriteAsync('\n');
    }

    public ValueTask DisposeAsync() => default;
}

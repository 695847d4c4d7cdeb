using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Shop.Adapters.Web.Jobs;
using Shop.Adapters.Web.Media;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>Describes bodies that are files.</summary>
internal sealed class DescribeUpload : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        [ImportUpload.Csv] = "sku,name,price,stock\r\nTP-1,Blue Teapot,1999,10\r\n",
        [ImportUpload.Ndjson] = """{"sku":"TP-1","name":"Blue Teapot","price":{"amount":1999,"currency":"USD"},"stock":10}""",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (type, media) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
        {
            if (Examples.TryGetValue(type, out var example))
                media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = ImportOptions.MaxFileSize, Examples = [example] };
        }

        if (operation.RequestBody is OpenApiRequestBody { Content: { } content } body && content.ContainsKey(PictureUpload.Form))
            body.Content = Pictures();
        return Task.CompletedTask;
    }

    /// <summary>One entry for all formats.</summary>
    private static Dictionary<string, OpenApiMediaType> Pictures()
    {
        var picture = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var fields = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [FormPart.Field] = picture };
        return new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["image/*"] = new() { Schema = picture },
            [PictureUpload.Form] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = fields, Required = fields.Keys.ToHashSet(StringComparer.Ordinal) } },
        };
    }
}

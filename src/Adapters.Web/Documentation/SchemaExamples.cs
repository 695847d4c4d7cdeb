using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation;

/// <summary>Adds the examples in <c>examples.json</c> to the schemas.</summary>
internal sealed class SchemaExamples : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        await using var file = typeof(SchemaExamples).Assembly.GetManifestResourceStream(typeof(SchemaExamples), "examples.json")!;
        var examples = (JsonObject)(await JsonNode.ParseAsync(file, cancellationToken: cancellationToken))!;
        foreach (var (name, example) in examples)
            ((OpenApiSchema)document.Components!.Schemas![name]).Examples = [example!.DeepClone()];
    }
}

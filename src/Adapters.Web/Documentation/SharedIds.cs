using System.Collections.Frozen;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// Moves the schemas of ids to the components of the document, as <c>ProductId</c>, and refers to them. An id that may be null stays
/// inlined: a reference to it needs a choice between two schemas, for which generated clients have a type of its own.
/// </summary>
internal sealed class SharedIds : IOpenApiDocumentTransformer
{
    private static readonly FrozenDictionary<string, string> NamesByPattern =
        IdPrefix.Types.ToFrozenDictionary(type => IdPrefix.PatternOf(IdPrefix.Of(type)!), type => type.Name, StringComparer.Ordinal);

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var schema in document.Components!.Schemas!.Values.ToList())
            ShareWithin(schema, document);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            foreach (var parameter in (operation.Parameters ?? []).Cast<OpenApiParameter>())
                parameter.Schema = Shared(parameter.Schema!, document);
        }

        return Task.CompletedTask;
    }

    private static IOpenApiSchema Shared(IOpenApiSchema schema, OpenApiDocument document)
    {
        if (schema is not OpenApiSchema { Type: JsonSchemaType.String, Pattern: { } pattern } id || !NamesByPattern.TryGetValue(pattern, out var name))
        {
            ShareWithin(schema, document);
            return schema;
        }

        var description = id.Description;
        if (!document.Components!.Schemas!.ContainsKey(name))
            document.AddComponent<IOpenApiSchema>(name, new OpenApiSchema { Type = id.Type, Pattern = pattern, Examples = id.Examples });
        return new OpenApiSchemaReference(name, document) { Description = description };
    }

    private static void ShareWithin(IOpenApiSchema schema, OpenApiDocument document)
    {
        if (schema is not OpenApiSchema parts)
            return;
        foreach (var (name, property) in parts.Properties?.ToList() ?? [])
            parts.Properties![name] = Shared(property, document);
        if (parts.Items is { } items)
            parts.Items = Shared(items, document);
        foreach (var choice in parts.OneOf ?? [])
            ShareWithin(choice, document);
    }
}

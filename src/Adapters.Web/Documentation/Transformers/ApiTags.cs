using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>Adds a tag for each feature; its description consists of the summaries of the endpoint classes.</summary>
internal sealed class ApiTags(HandlerComments comments) : IOpenApiDocumentTransformer
{
    /// <summary>The feature folder of the handler, which is the name of its tag.</summary>
    public static string Of(MethodInfo handler) => handler.DeclaringType!.Namespace!.Split('.')[^1];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var features = context.DescriptionGroups.SelectMany(group => group.Items)
            .Select(description => new DescribedEndpoint(description))
            .GroupBy(endpoint => Of(endpoint.Handler), StringComparer.Ordinal);
        document.Tags = features
            .Select(feature => new OpenApiTag
            {
                Name = feature.Key,
                Description = string.Join(' ', feature.Select(endpoint => comments.Of(endpoint.Endpoints)).Distinct(StringComparer.Ordinal)),
            })
            .OrderBy(tag => tag.Name, StringComparer.Ordinal)
            .ToHashSet();
        return Task.CompletedTask;
    }
}

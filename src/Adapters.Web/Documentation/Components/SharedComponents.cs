using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation.Components;

/// <summary>
/// Moves responses and parameters that occur more than once to the components of the document, and refers to them. Runs last, because a
/// reference cannot be changed afterwards.
/// </summary>
internal sealed class SharedComponents : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        Share(document, Responses(document), ComponentNames.OfResponses, name => new OpenApiResponseReference(name, document));
        Share(document, Parameters(document), ComponentNames.OfParameters, name => new OpenApiParameterReference(name, document));
        return Task.CompletedTask;
    }

    private static IEnumerable<ComponentUse<IOpenApiResponse>> Responses(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations!.Values
        from response in operation.Responses!
        select new ComponentUse<IOpenApiResponse>(path.Key, response.Key, response.Value, shared => operation.Responses![response.Key] = shared);

    private static IEnumerable<ComponentUse<IOpenApiParameter>> Parameters(OpenApiDocument document) =>
        from path in document.Paths
        from operation in path.Value.Operations!.Values
        from parameter in (operation.Parameters ?? []).Index()
        select new ComponentUse<IOpenApiParameter>(path.Key, parameter.Item.Name!, parameter.Item, shared => operation.Parameters![parameter.Index] = shared);

    private static void Share<T>(
        OpenApiDocument document,
        IEnumerable<ComponentUse<T>> uses,
        Func<IReadOnlyList<ComponentUse<T>>, IReadOnlyList<string>> namesOf,
        Func<string, T> reference)
        where T : class, IOpenApiSerializable
    {
        var repeated = uses.GroupBy(use => use.Json, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.ToList()).ToList();
        var names = namesOf([.. repeated.Select(same => same[0])]);
        foreach (var (name, same) in names.Zip(repeated).OrderBy(entry => entry.First, StringComparer.Ordinal))
        {
            if (!document.AddComponent(name, same[0].Part))
                throw new InvalidOperationException($"Two different components have the name {name}.");
            foreach (var use in same)
                use.Replace(reference(name));
        }
    }
}

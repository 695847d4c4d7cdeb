using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Shop.Adapters.Web.Documentation.Transformers;

namespace Shop.Adapters.Web.Documentation.Components;

/// <summary>The names of shared responses and parameters. They follow from the content, so they do not depend on the number of uses.</summary>
internal static class ComponentNames
{
    private const char Separator = '.';

    /// <summary>
    /// The codes of a problem, the schema of a success, or the reason phrase of a status without content; with suffixes for headers that
    /// other responses of this name may lack: <c>stale-version</c>, <c>AccountCreated.replayed</c>, <c>NotModified.page</c>.
    /// </summary>
    public static IReadOnlyList<string> OfResponses(IReadOnlyList<ComponentUse<IOpenApiResponse>> responses) =>
        [.. responses.Select(use => string.Join(Separator, [.. Content(use), .. Suffixes(use.Part)]))];

    /// <summary>
    /// The name of the parameter. Required headers have a suffix; different parameters of one name have the resource of their path as
    /// suffix: <c>limit</c>, <c>If-Match.required</c>, <c>id.orders</c>.
    /// </summary>
    public static IReadOnlyList<string> OfParameters(IReadOnlyList<ComponentUse<IOpenApiParameter>> parameters)
    {
        var counts = parameters.CountBy(NameOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. parameters.Select(use => counts[NameOf(use)] == 1 ? NameOf(use) : $"{NameOf(use)}{Separator}{ResourceOf(use.Path)}")];
    }

    private static IEnumerable<string> Content(ComponentUse<IOpenApiResponse> use)
    {
        var reason = ReasonPhrases.GetReasonPhrase(int.Parse(use.Key, CultureInfo.InvariantCulture)).Replace(" ", "", StringComparison.Ordinal);
        return use.Part.Content?.Values.FirstOrDefault() switch
        {
            null => [reason],
            { Examples: { Count: > 0 } codes } => codes.Keys.Order(StringComparer.Ordinal),
            { Schema: OpenApiSchemaReference schema } => [use.Key == "200" ? schema.Reference.Id! : schema.Reference.Id + reason],
            _ => throw new InvalidOperationException($"The response {use.Key} of {use.Path} occurs more than once and needs a named schema."),
        };
    }

    private static IEnumerable<string> Suffixes(IOpenApiResponse response)
    {
        var headers = response.Headers ?? new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        if (response.Content is null && headers.ContainsKey(HeaderNames.Link))
            yield return "page";
        if (headers.ContainsKey(AnswerHeader.Replayed))
            yield return "replayed";
    }

    private static string NameOf(ComponentUse<IOpenApiParameter> use) =>
        use.Part is { In: ParameterLocation.Header, Required: true } ? $"{use.Key}{Separator}required" : use.Key;

    private static string ResourceOf(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(part => part is "api" or "v1").First();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>Compares the endpoints of a program with the operations in its OpenAPI document.</summary>
internal static partial class Coverage
{
    /// <summary>Not described as an operation: the hub has its own protocol.</summary>
    private const string Hub = "/hubs/orders";

    public static IReadOnlyList<string> EndpointsOf(IEndpointRouteBuilder program) =>
    [
        .. program.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} {Template(endpoint)}"))
            .Where(endpoint => !endpoint.Split(' ')[1].StartsWith(Hub, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Undescribed(IEnumerable<string> endpoints, JsonElement document) =>
        endpoints.Except(DocumentRules.Operations(document).Select(operation => operation.Name), StringComparer.Ordinal);

    public static IEnumerable<string> Invented(IEnumerable<string> endpoints, JsonElement document) =>
        DocumentRules.Operations(document).Select(operation => operation.Name).Except(endpoints, StringComparer.Ordinal);

    /// <summary>
    /// An endpoint for GET also handles HEAD, which is not documented; any other endpoint for all methods is documented as such.
    /// </summary>
    private static IEnumerable<string> Methods(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return methods.Contains("GET", StringComparer.Ordinal) ? methods.Where(method => method != "HEAD") : methods;
    }

    private static string Template(RouteEndpoint endpoint) =>
        Constraints().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), "{${name}}");

    [GeneratedRegex(@"\{(?<name>\w+):[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraints();
}

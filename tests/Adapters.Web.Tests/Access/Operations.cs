using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Tests.Access;

/// <summary>Names endpoints as in the matrix.</summary>
internal static partial class Operations
{
    public static IReadOnlyList<string> Of(RouteEndpoint endpoint)
    {
        var address = Constraint().Replace($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "}").Replace("{**", "{", StringComparison.Ordinal);
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(method => method != "HEAD") ?? [AnyMethod(address)];
        return [.. methods.Select(method => $"{method} {address}")];
    }

    /// <summary>For endpoints that check the method themselves.</summary>
    private static string AnyMethod(string address) => address.EndsWith("/negotiate", StringComparison.Ordinal) ? "POST" : "GET";

    [GeneratedRegex(@":\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Constraint();
}

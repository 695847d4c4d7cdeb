using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Bodies;

/// <summary>Which bodies are read: JSON in UTF-8, for PATCH also a JSON merge patch (RFC 7396), never encoded.</summary>
internal static class MediaTypes
{
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>Refuses with <c>unsupported-media-type</c>.</summary>
    public static void Check(HttpRequest request) => Check(request, Allowed(HttpMethods.IsPatch(request.Method)));

    /// <summary>Refuses with <c>unsupported-media-type</c> what is not one of these types.</summary>
    /// <returns>The type, in lower case.</returns>
    public static string Check(HttpRequest request, string[] allowed)
    {
        if (request.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
            throw RequestErrors.UnsupportedMediaType("A body with Content-Encoding is not read.");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw RequestErrors.UnsupportedMediaType("The Content-Type is missing or malformed.");
        if (!allowed.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
            throw RequestErrors.UnsupportedMediaType($"Expected is {string.Join(" or ", allowed)}.");
        if (type.Parameters.Any(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !IsUtf8(parameter)))
            throw RequestErrors.UnsupportedMediaType("The charset is utf-8.");
        return type.MediaType.ToString().ToLowerInvariant();
    }

    public static AcceptsMetadata Accepts(Type body, EndpointBuilder endpoint, bool isOptional)
    {
        var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? [];
        return new AcceptsMetadata(Allowed(methods.Any(HttpMethods.IsPatch)), body, isOptional);
    }

    private static string[] Allowed(bool isPatch) =>
        isPatch ? [MergePatch, MediaTypeNames.Application.Json] : [MediaTypeNames.Application.Json];

    private static bool IsUtf8(NameValueHeaderValue charset) =>
        HeaderUtilities.RemoveQuotes(charset.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}

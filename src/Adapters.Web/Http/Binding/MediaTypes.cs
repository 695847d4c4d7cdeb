using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>
/// The accepted media types of bodies: JSON in UTF-8, for PATCH also JSON merge patch (RFC 7396), without content encoding.
/// </summary>
internal static class MediaTypes
{
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>Fails with <c>unsupported-media-type</c>.</summary>
    public static void Check(HttpRequest request) => Check(request, Allowed(HttpMethods.IsPatch(request.Method)));

    /// <summary>Fails with <c>unsupported-media-type</c> for a type that is not allowed.</summary>
    /// <returns>The media type in lower case.</returns>
    public static string Check(HttpRequest request, string[] allowed)
    {
        if (request.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
            throw RequestErrors.UnsupportedMediaType("A body with a Content-Encoding is not supported.");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw RequestErrors.UnsupportedMediaType("The Content-Type is missing or malformed.");
        if (!allowed.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
            throw RequestErrors.UnsupportedMediaType($"The Content-Type must be {string.Join(" or ", allowed)}.");
        if (type.Parameters.Any(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !IsUtf8(parameter)))
            throw RequestErrors.UnsupportedMediaType("The charset must be utf-8.");
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

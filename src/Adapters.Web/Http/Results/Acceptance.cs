using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>Evaluates <c>Accept</c>, RFC 9110 section 12.5.1.</summary>
internal static class Acceptance
{
    /// <summary>False also when both have the same quality.</summary>
    public static bool Prefers(this HttpRequest request, string mediaType, string to) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && Quality(accepted, new MediaTypeHeaderValue(mediaType)) > Quality(accepted, new MediaTypeHeaderValue(to));

    /// <summary>Whether the header rules out every media type that is offered. A missing or malformed header rules out none.</summary>
    public static bool RulesOut(this HttpRequest request, OfferedMediaTypes offered) =>
        request.Headers.Accept.Count > 0
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Count > 0
        && offered.Types.All(mediaType => Quality(accepted, mediaType) <= 0);

    /// <summary>Of the ranges that contain the type the most precise one decides. Parameters, such as a charset, exclude nothing.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue mediaType)
    {
        var range = accepted.Where(range => mediaType.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType))).MaxBy(Precision);
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}

/// <summary>The media types of the successful responses of an endpoint; an endpoint without any has no such metadata.</summary>
internal sealed record OfferedMediaTypes(IReadOnlyList<MediaTypeHeaderValue> Types);

/// <summary>Rejects requests that accept no representation of the resource, before they have an effect.</summary>
internal static class AcceptanceExtensions
{
    /// <summary>Reads the offered media types from the metadata of each endpoint, once.</summary>
    public static TBuilder OfferMediaTypes<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            var offered = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()
                .Where(answer => answer.StatusCode is >= 200 and < 300)
                .SelectMany(answer => answer.ContentTypes)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(mediaType => new MediaTypeHeaderValue(mediaType))
                .ToList();
            if (offered.Count > 0)
                endpoint.Metadata.Add(new OfferedMediaTypes(offered));
        });
        return endpoints;
    }

    public static void RefuseUnacceptable(this IApplicationBuilder app) =>
        app.Use((context, next) =>
            context.GetEndpoint()?.Metadata.GetMetadata<OfferedMediaTypes>() is { } offered && context.Request.RulesOut(offered)
                ? throw RequestErrors.NotAcceptable()
                : next(context));
}

using Microsoft.Net.Http.Headers;

namespace Shop.Adapters.Web.Http.Results;

/// <summary>Evaluates <c>Accept</c>, RFC 9110 section 12.5.1, for two representations.</summary>
internal static class Acceptance
{
    /// <summary>False also when both have the same quality.</summary>
    public static bool Prefers(this HttpRequest request, string mediaType, string to) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) && Quality(accepted, mediaType) > Quality(accepted, to);

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string mediaType)
    {
        var offered = new MediaTypeHeaderValue(mediaType);
        var range = accepted.Where(offered.IsSubsetOf).MaxBy(Precision);
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}

using Microsoft.Net.Http.Headers;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>The response headers of the API and their descriptions.</summary>
internal static class AnswerHeader
{
    public const string RequestId = "X-Request-Id";
    public const string RateLimit = "RateLimit";
    public const string RateLimitPolicy = "RateLimit-Policy";
    public const string Replayed = "Idempotent-Replayed";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RequestId] = "The id of the request in the logs.",
        [RateLimit] = "The remaining requests in the window and the seconds until it resets: `\"anonymous\";r=599;t=60`.",
        [RateLimitPolicy] = "The rate limit that applies to the request, its quota and its window in seconds: `\"anonymous\";q=600;w=60`.",
        [Replayed] = "`true` when this is the stored response to an earlier request with the same key.",
        [HeaderNames.ETag] = "The version of the resource, for `If-Match`. In reads, a hash of the response follows after a point, for `If-None-Match`; a list has the hash alone.",
        [HeaderNames.Link] = "The address of the next page with `rel=\"next\"`; absent on the last page.",
        [HeaderNames.Location] = "The address of the created resource.",
        [HeaderNames.RetryAfter] = "The seconds after which to retry.",
        [HeaderNames.WWWAuthenticate] = "The authentication scheme: `Bearer`.",
    };
}

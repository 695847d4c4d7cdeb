using Microsoft.Net.Http.Headers;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The headers that answers may carry, and what they say.</summary>
internal static class AnswerHeader
{
    public const string RequestId = "X-Request-Id";
    public const string RateLimit = "RateLimit";
    public const string RateLimitPolicy = "RateLimit-Policy";
    public const string Replayed = "Idempotent-Replayed";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RequestId] = "Names the request in the logs.",
        [RateLimit] = "What is left in this minute, and in how many seconds the next begins: `\"anonymous\";r=599;t=60`.",
        [RateLimitPolicy] = "The limit that counts the request, its requests and its seconds: `\"anonymous\";q=600;w=60`.",
        [Replayed] = "`true` when this is the answer to an earlier request with the same key.",
        [HeaderNames.ETag] = "The version of what is answered, for `If-Match` and `If-None-Match`.",
        [HeaderNames.Link] = "The address of the next page with `rel=\"next\"`; absent on the last.",
        [HeaderNames.Location] = "The address of what was made.",
        [HeaderNames.RetryAfter] = "In how many seconds it is worth trying again.",
        [HeaderNames.WWWAuthenticate] = "How to authenticate: `Bearer`.",
    };
}

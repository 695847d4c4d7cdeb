namespace Shop.Adapters.Web.Http.Problems;

internal static partial class ProblemCatalog
{
    /// <summary>About the request as such. Of those with one status code the first stands for it.</summary>
    private static IEnumerable<ProblemKind> Protocol =>
    [
        new(MalformedRequest, 400, "Malformed request", "The request does not follow the rules of HTTP."),
        new(InvalidRequest, 400, "Invalid request", "The input breaks at least one rule; errors names every fault. Correct it and send it again."),
        new("cursor-invalid", 400, "Invalid cursor",
            "The cursor was altered or made by another list, filter or sort order. Start again from the first page."),
        new("idempotency-key-invalid", 400, "Invalid idempotency key",
            "An Idempotency-Key has 1 to 255 visible ASCII characters, with or without quotes, and is sent once."),
        new("if-match-invalid", 400, "Invalid If-Match", "If-Match is * or a list of entity tags in quotes, such as \"7\"."),
        new(AuthenticationRequired, 401, "Authentication required", "A valid access token is needed: Authorization: Bearer <token>."),
        new(Forbidden, 403, "Forbidden", "The signed-in account does not have the right to do this."),
        new(NotFound, 404, "Not found", "There is nothing at this address for this caller."),
        new("method-not-allowed", 405, "Method not allowed", "This address knows other methods; the Allow header names them."),
        new("not-acceptable", 406, "Not acceptable", "There is no representation of the kind asked for."),
        new("request-timeout", 408, "Request timeout", "The request did not arrive in time."),
        new("idempotency-in-progress", 409, "Still in progress",
            "The first request with this Idempotency-Key is still running. Send it again after Retry-After.", Soon),
        new("stale-version", 412, "Stale version",
            "The resource is not at the version named by If-Match. Read it again and decide anew."),
        new("body-too-large", 413, "Body too large", "A request body has at most 1 MiB, a file to import 50 MiB."),
        new("uri-too-long", 414, "Address too long", "The address of a request has at most 8 KiB."),
        new(UnsupportedMediaType, 415, "Unsupported media type",
            "Bodies are in UTF-8 without content encoding: application/json, for PATCH also application/merge-patch+json; files to import are text/csv or application/x-ndjson."),
        new("idempotency-key-reused", 422, "Idempotency key reused",
            "This Idempotency-Key was used by this caller for the same address with another body. Use a new key for a new request."),
        new(PreconditionRequired, 428, "Precondition required",
            "The change must say which version it is based on: send If-Match with the ETag that was read, or * for any."),
        new(QuotaExceeded, 429, "Quota exceeded", "Too many requests. Send the next one after Retry-After.", Soon),
        new("headers-too-large", 431, "Headers too large", "The headers of a request have at most 32 KiB and are at most 100."),
        new(InternalError, 500, "Internal error", "Something went wrong inside the shop. It was logged under the trace id."),
        new(Unavailable, 503, "Unavailable", "The shop is overloaded or not ready. Send the request again after Retry-After.", Soon),
        new(Maintenance, 503, "Maintenance", "The store is closed for changes for a while; detail has its own words. Reading and logging in go on.", Later),
    ];
}

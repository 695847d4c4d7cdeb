namespace Shop.Adapters.Web.Http.Problems;

internal static partial class ProblemCatalog
{
    /// <summary>Problems of the request itself. The first kind of a status code is the default for that code.</summary>
    private static IEnumerable<ProblemKind> Protocol =>
    [
        new(MalformedRequest, 400, "Malformed request", "The request is not valid HTTP."),
        new(InvalidRequest, 400, "Invalid request", "The input violates at least one rule. The field errors lists every violation, up to 100."),
        new("cursor-invalid", 400, "Invalid cursor",
            "The cursor was modified, or belongs to another list, filter or sort order. Start again from the first page."),
        new("idempotency-key-invalid", 400, "Invalid idempotency key",
            "An Idempotency-Key has 1 to 255 visible ASCII characters, optionally in quotes, and is sent once."),
        new("if-match-invalid", 400, "Invalid If-Match", "If-Match must be * or a list of quoted entity tags, such as \"7\"."),
        new(AuthenticationRequired, 401, "Authentication required", "The request needs a valid access token: Authorization: Bearer <token>."),
        new(Forbidden, 403, "Forbidden", "The authenticated account does not have permission for this operation."),
        new(ReplacementRequired, 403, "Password change required",
            "The password of the account is a one-time password. Replace it by PUT /api/v1/me/password; until then the account may do nothing else but log out."),
        new(NotFound, 404, "Not found", "The resource does not exist, or is not visible to the caller."),
        new("method-not-allowed", 405, "Method not allowed", "The resource does not support this method. The Allow header lists the supported methods."),
        new(NotAcceptable, 406, "Not acceptable", "No representation matches the Accept header."),
        new("request-timeout", 408, "Request timeout", "The request body was not received in time."),
        new("idempotency-in-progress", 409, "Request in progress",
            "An earlier request with this Idempotency-Key is still being processed. Retry after the time in Retry-After.", Soon),
        new("stale-version", 412, "Stale version",
            "The resource has another version than If-Match requires. Read it again and repeat the change."),
        new("body-too-large", 413, "Body too large", "A request body may have at most 1 MiB, a picture 5 MiB, an import file 50 MiB."),
        new("uri-too-long", 414, "Address too long", "The address of a request may have at most 8 KiB."),
        new(UnsupportedMediaType, 415, "Unsupported media type",
            "A body must be UTF-8 without content encoding: application/json, for PATCH also application/merge-patch+json; an import file text/csv or application/x-ndjson."),
        new("idempotency-key-reused", 422, "Idempotency key reused",
            "The caller used this Idempotency-Key for the same address with another body. Use a new key for a new request."),
        new(PreconditionRequired, 428, "Precondition required",
            "The change must name the version on which it is based: send If-Match with the ETag of the resource, or * for any version."),
        new(QuotaExceeded, 429, "Quota exceeded", "The rate limit is exceeded. Retry after the time in Retry-After.", Soon),
        new("headers-too-large", 431, "Headers too large", "A request may have at most 100 headers with 32 KiB in total."),
        new(InternalError, 500, "Internal error", "An unexpected error occurred. It is logged with the trace id."),
        new(Unavailable, 503, "Unavailable", "Shop is overloaded or not ready. Retry after the time in Retry-After.", Soon),
        new(Maintenance, 503, "Maintenance", "The store is in maintenance mode and accepts no changes; detail contains its message. Reading and login are available.", Later),
    ];
}

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>What the HTTP side refuses before any use case is asked.</summary>
internal static class RequestErrors
{
    public static RequestRefusedException Invalid(params IReadOnlyList<ProblemFault> faults) =>
        new(ProblemCatalog.InvalidRequest, null, faults);

    public static RequestRefusedException UnsupportedMediaType(string detail) => new(ProblemCatalog.UnsupportedMediaType, detail);

    public static RequestRefusedException MalformedPath() =>
        new(ProblemCatalog.MalformedRequest, "The path has control characters.");

    public static RequestRefusedException AmbiguousLength() =>
        new(ProblemCatalog.MalformedRequest, "A request has a Content-Length or a Transfer-Encoding, but not both.");

    public static RequestRefusedException AddressTooLong() => new("uri-too-long");

    public static RequestRefusedException HeadersTooLarge() => new("headers-too-large");

    public static RequestRefusedException BodyTooSlow() => new("request-timeout");

    public static RequestRefusedException PreconditionRequired() => new(ProblemCatalog.PreconditionRequired);

    public static RequestRefusedException InvalidIfMatch() => new("if-match-invalid");

    public static RequestRefusedException NotSignedIn() => new(ProblemCatalog.AuthenticationRequired);

    /// <summary>A page of another origin.</summary>
    public static RequestRefusedException ForeignPage() =>
        new(ProblemCatalog.Forbidden, "Pages of this origin may not connect. The operator names those that may in Cors__AllowedOrigins.");

    public static RequestRefusedException QuotaExceeded() => new(ProblemCatalog.QuotaExceeded);

    public static RequestRefusedException Overloaded() => new(ProblemCatalog.Unavailable, "The shop has more to do than it can right now.");

    public static RequestRefusedException InMaintenance(string notice) => new(ProblemCatalog.Maintenance, notice);

    public static RequestRefusedException NotReady() => new(ProblemCatalog.Unavailable, "The shop is not ready to serve.");

    public static RequestRefusedException NotFound() => new(ProblemCatalog.NotFound);
}

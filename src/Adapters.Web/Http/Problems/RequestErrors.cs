namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Errors that the HTTP adapter returns before a use case runs.</summary>
internal static class RequestErrors
{
    public static RequestRefusedException Invalid(params IReadOnlyList<ProblemFault> faults) =>
        new(ProblemCatalog.InvalidRequest, null, faults);

    public static RequestRefusedException UnsupportedMediaType(string detail) => new(ProblemCatalog.UnsupportedMediaType, detail);

    public static RequestRefusedException NotAcceptable() => new(ProblemCatalog.NotAcceptable);

    public static RequestRefusedException MalformedPath() =>
        new(ProblemCatalog.MalformedRequest, "The path contains control characters.");

    public static RequestRefusedException AmbiguousLength() =>
        new(ProblemCatalog.MalformedRequest, "A request may have a Content-Length or a Transfer-Encoding, but not both.");

    public static RequestRefusedException AddressTooLong() => new("uri-too-long");

    public static RequestRefusedException HeadersTooLarge() => new("headers-too-large");

    public static RequestRefusedException BodyTooSlow() => new("request-timeout");

    public static RequestRefusedException BodyTooLarge() => new("body-too-large");

    public static RequestRefusedException MalformedForm() =>
        new(ProblemCatalog.MalformedRequest, "The form is not valid multipart/form-data.");

    public static RequestRefusedException PreconditionRequired() => new(ProblemCatalog.PreconditionRequired);

    public static RequestRefusedException InvalidIfMatch() => new("if-match-invalid");

    public static RequestRefusedException NotSignedIn() => new(ProblemCatalog.AuthenticationRequired);

    public static RequestRefusedException PasswordChangeRequired() => new(ProblemCatalog.ReplacementRequired);

    /// <summary>A hub connection from a page of an origin that is not allowed.</summary>
    public static RequestRefusedException ForeignPage() =>
        new(ProblemCatalog.Forbidden, "This origin is not allowed to connect. The setting Cors__AllowedOrigins lists the allowed origins.");

    public static RequestRefusedException QuotaExceeded() => new(ProblemCatalog.QuotaExceeded);

    public static RequestRefusedException TooManySlowRequests() =>
        new(ProblemCatalog.QuotaExceeded, "Too many requests of this address are waiting for the rest of their bodies.");

    public static RequestRefusedException TooManyAtOnce() =>
        new(ProblemCatalog.QuotaExceeded, "The account has as many requests of this kind as allowed at once. Retry when one has ended.");

    public static RequestRefusedException TooManyStreams() =>
        new(ProblemCatalog.QuotaExceeded, "The address has as many open streams as allowed. Close one first.");

    public static RequestRefusedException Overloaded() => new(ProblemCatalog.Unavailable, "Shop is overloaded.");

    public static RequestRefusedException InMaintenance(string notice) => new(ProblemCatalog.Maintenance, notice);

    public static RequestRefusedException NotReady() => new(ProblemCatalog.Unavailable, "Shop is not ready.");

    public static RequestRefusedException NotFound() => new(ProblemCatalog.NotFound);
}

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>What the HTTP side refuses before any use case is asked.</summary>
internal static class RequestErrors
{
    public static RequestRefusedException Invalid(params IReadOnlyList<ProblemFault> faults) =>
        new(ProblemCatalog.InvalidRequest, null, faults);

    public static RequestRefusedException UnsupportedMediaType(string detail) => new(ProblemCatalog.UnsupportedMediaType, detail);

    public static RequestRefusedException MalformedPath() =>
        new(ProblemCatalog.MalformedRequest, "The path has control characters.");

    public static RequestRefusedException PreconditionRequired() => new(ProblemCatalog.PreconditionRequired);

    public static RequestRefusedException InvalidIfMatch() => new("if-match-invalid");

    public static RequestRefusedException NotSignedIn() => new(ProblemCatalog.AuthenticationRequired);

    public static RequestRefusedException QuotaExceeded() => new(ProblemCatalog.QuotaExceeded);

    public static RequestRefusedException NotReady() => new(ProblemCatalog.Unavailable, "The shop is not ready to serve.");

    public static RequestRefusedException NotFound() => new(ProblemCatalog.NotFound);
}

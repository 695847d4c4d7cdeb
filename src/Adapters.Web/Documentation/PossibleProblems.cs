using Shop.Adapters.Web.Documentation.Transformers;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// The problems that an endpoint may return: those of the mechanisms that it uses, and those that it declares for its use case.
/// </summary>
internal static class PossibleProblems
{
    public static IEnumerable<ProblemKind> Of(DescribedEndpoint endpoint) =>
        Codes(endpoint).Select(ProblemCatalog.Of).Concat(endpoint.Refusals).DistinctBy(kind => kind.Code, StringComparer.Ordinal).OrderBy(kind => kind.Status);

    private static IEnumerable<string> Codes(DescribedEndpoint endpoint) =>
    [
        .. When(endpoint.IsVersion1, ProblemCatalog.InvalidRequest, ProblemCatalog.InternalError, ProblemCatalog.Unavailable),
        .. When(endpoint.PausesInMaintenance, ProblemCatalog.Maintenance),
        .. When(endpoint.IsLimited, ProblemCatalog.QuotaExceeded),
        .. When(endpoint.IsPaged, "cursor-invalid"),
        .. When(endpoint.Access is { NeedsAccount: true }, ProblemCatalog.AuthenticationRequired),
        .. When(endpoint.Access is { Roles.Count: > 0 }, ProblemCatalog.Forbidden),
        .. When(endpoint.Access is { NeedsAccount: true } && !endpoint.ReplacesPassword, ProblemCatalog.ReplacementRequired),
        .. When(endpoint.NamesResource, ProblemCatalog.NotFound),
        .. When(endpoint.HasRepresentation, ProblemCatalog.NotAcceptable),
        .. When(endpoint.TakesBody, "body-too-large", ProblemCatalog.UnsupportedMediaType),
        .. When(endpoint.IsIdempotent, "idempotency-key-invalid", "idempotency-in-progress", "idempotency-key-reused"),
        .. When(endpoint.IfMatch is not null, "if-match-invalid", "stale-version"),
        .. When(endpoint.IfMatch is { IsOptional: false }, ProblemCatalog.PreconditionRequired),
    ];

    private static string[] When(bool applies, params string[] codes) => applies ? codes : [];
}

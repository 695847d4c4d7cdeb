using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The explanation of an error code.</summary>
/// <param name="Code">The error code in kebab-case; its meaning never changes.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Title">A short name of the kind of problem.</param>
/// <param name="Explanation">The meaning and the possible reaction of a client.</param>
/// <param name="RetryAfter">The default of <c>Retry-After</c> in seconds; null when a retry alone does not help.</param>
internal sealed record ProblemKindResponse(string Code, int Status, string Title, string Explanation, int? RetryAfter)
{
    public static ProblemKindResponse Of(ProblemKind kind) =>
        new(kind.Code, kind.Status, kind.Title, kind.Explanation, (int?)kind.RetryAfter?.TotalSeconds);
}

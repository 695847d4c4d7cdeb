using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Documentation;

/// <summary>A kind of problem.</summary>
/// <param name="Code">Kebab-case; never changes its meaning.</param>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Explanation">What it means and what to do.</param>
/// <param name="RetryAfter">In how many seconds it is worth trying again; null when it is not by itself.</param>
internal sealed record ProblemKindResponse(string Code, int Status, string Title, string Explanation, int? RetryAfter)
{
    public static ProblemKindResponse Of(ProblemKind kind) =>
        new(kind.Code, kind.Status, kind.Title, kind.Explanation, (int?)kind.RetryAfter?.TotalSeconds);
}

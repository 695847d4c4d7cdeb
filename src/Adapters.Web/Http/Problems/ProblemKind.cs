namespace Shop.Adapters.Web.Http.Problems;

/// <summary>What is always true of problems with one code.</summary>
/// <param name="Code">Kebab-case; never changes its meaning.</param>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Title">A few words.</param>
/// <param name="Explanation">What it means and what a client can do.</param>
/// <param name="RetryAfter">When it is worth trying again, or null when it is not by itself.</param>
internal sealed record ProblemKind(string Code, int Status, string Title, string Explanation, TimeSpan? RetryAfter = null);

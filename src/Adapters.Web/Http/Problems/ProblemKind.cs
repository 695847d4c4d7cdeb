namespace Shop.Adapters.Web.Http.Problems;

/// <summary>The constant part of all problems with one code.</summary>
/// <param name="Code">Kebab-case; its meaning never changes.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Title">A few words, without a period.</param>
/// <param name="Explanation">The meaning and the possible reaction of a client, in sentences.</param>
/// <param name="RetryAfter">The default of <c>Retry-After</c>; null when a retry alone does not help.</param>
internal sealed record ProblemKind(string Code, int Status, string Title, string Explanation, TimeSpan? RetryAfter = null);

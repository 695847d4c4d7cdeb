namespace Shop.Adapters.Web.Http.Problems;

/// <summary>The request cannot be passed on to a use case. Made only by <see cref="RequestErrors"/>.</summary>
internal sealed class RequestRefusedException(string code, string? detail = null, params IReadOnlyList<ProblemFault> faults)
    : Exception(detail ?? code)
{
    public string Code { get; } = code;

    /// <summary>Null when the kind of problem says it all.</summary>
    public string? Detail { get; } = detail;

    public IReadOnlyList<ProblemFault> Faults { get; } = faults;
}

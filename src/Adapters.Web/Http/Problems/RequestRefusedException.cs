namespace Shop.Adapters.Web.Http.Problems;

/// <summary>The HTTP adapter rejects the request before a use case runs. Created by <see cref="RequestErrors"/> only.</summary>
internal sealed class RequestRefusedException(string code, string? detail = null, params IReadOnlyList<ProblemFault> faults)
    : Exception(detail ?? code)
{
    public string Code { get; } = code;

    /// <summary>Null when the explanation of the problem kind is sufficient.</summary>
    public string? Detail { get; } = detail;

    public IReadOnlyList<ProblemFault> Faults { get; } = faults;
}

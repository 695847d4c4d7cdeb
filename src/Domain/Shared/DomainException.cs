namespace Shop.Domain.Shared;

/// <summary>A domain error: the request is well-formed and violates a rule. Created only by the <c>…Errors</c> classes.</summary>
/// <param name="code">A stable kebab-case code.</param>
/// <param name="message">A sentence for the user of the client.</param>
/// <param name="faults">The invalid fields, when they are known.</param>
public sealed class DomainException(string code, string message, params IReadOnlyList<Fault> faults) : Exception(message)
{
    public string Code { get; } = code;

    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>The delay after which the same request may succeed; null when a retry does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

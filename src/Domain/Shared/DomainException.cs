namespace Shop.Domain.Shared;

/// <summary>A refusal: the request was understood and must not happen. Made only by the <c>…Errors</c> classes.</summary>
/// <param name="code">A kebab-case code that never changes its meaning.</param>
/// <param name="message">A sentence for the person behind the client.</param>
/// <param name="faults">The fields at fault, when they are known.</param>
public sealed class DomainException(string code, string message, params IReadOnlyList<Fault> faults) : Exception(message)
{
    public string Code { get; } = code;

    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>In how much time the same wish may be granted; null when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

namespace Shop.Domain.Shared;

/// <summary>One field at fault.</summary>
/// <param name="Field">The way to the field in the request, its steps separated by slashes: <c>items/0/quantity</c>.</param>
/// <param name="Code">A kebab-case code of the rule that was broken.</param>
/// <param name="Detail">A sentence for the person behind the client.</param>
public sealed record Fault(string Field, string Code, string Detail);

namespace Shop.Domain.Shared;

/// <summary>One invalid field of a request.</summary>
/// <param name="Field">The path of the field, with steps separated by slashes: <c>items/0/quantity</c>.</param>
/// <param name="Code">The kebab-case code of the violated rule.</param>
/// <param name="Detail">A sentence for the user of the client.</param>
public sealed record Fault(string Field, string Code, string Detail);

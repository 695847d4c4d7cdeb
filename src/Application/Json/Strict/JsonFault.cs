namespace Shop.Application.Json.Strict;

/// <summary>A difference between a JSON value and the expected shape.</summary>
/// <param name="Location">A JSON pointer as a URI fragment, RFC 6901 section 6: <c>#/items/0/quantity</c>.</param>
/// <param name="Code">The violated rule, in kebab-case.</param>
/// <param name="Detail">A sentence that can be shown to an end user.</param>
public sealed record JsonFault(string Location, string Code, string Detail);

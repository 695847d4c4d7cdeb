using System.Text.Json.Serialization;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>
/// One validation error: in the body at <paramref name="Pointer"/>, or in the query, path or header at <paramref name="Parameter"/>.
/// </summary>
/// <param name="Pointer">A JSON pointer as a URI fragment, RFC 6901 section 6: <c>#/items/0/quantity</c>.</param>
/// <param name="Parameter">The name of the query or path parameter, or of the header.</param>
/// <param name="Code">The violated rule, in kebab-case.</param>
/// <param name="Detail">A sentence that can be shown to an end user.</param>
internal sealed record ProblemFault(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter,
    string Code,
    string Detail)
{
    public static ProblemFault InBody(string pointer, string code, string detail) => new(pointer, null, code, detail);

    public static ProblemFault InParameter(string parameter, string code, string detail) => new(null, parameter, code, detail);
}

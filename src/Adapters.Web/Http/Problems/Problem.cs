using System.Text.Json.Serialization;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>An error response, RFC 9457.</summary>
/// <param name="Type">The address of the explanation of this kind of problem: <c>/problems/{code}</c>.</param>
/// <param name="Title">A short name of the kind of problem.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">The explanation of this occurrence.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="Code">The error code in kebab-case; its meaning never changes.</param>
/// <param name="TraceId">The id of the request in logs and traces.</param>
/// <param name="Errors">All validation errors of the input; absent for other problems.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemFault>? Errors = null);

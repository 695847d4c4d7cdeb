using System.Text.Json.Serialization;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>An error answer, RFC 9457.</summary>
/// <param name="Type">Where the kind of problem is explained: <c>/problems/{code}</c>.</param>
/// <param name="Title">The kind of problem in a few words.</param>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Detail">What is wrong this time.</param>
/// <param name="Instance">The path that was asked for.</param>
/// <param name="Code">Kebab-case; never changes its meaning.</param>
/// <param name="TraceId">Finds the request in logs and traces.</param>
/// <param name="Errors">Every fault of the input, when the input is at fault.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemFault>? Errors = null);

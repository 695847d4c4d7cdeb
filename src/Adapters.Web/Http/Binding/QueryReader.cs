using Microsoft.AspNetCore.WebUtilities;
using Shop.Adapters.Web.Http.Problems;
using Shop.Domain.Shared.Texts;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>
/// Reads a query string strictly: exact names and values, each parameter once unless it is a list, and no unknown parameter.
/// </summary>
internal static class QueryReader
{
    private const int LongestName = 100;

    /// <summary>Records all violations and returns the other values.</summary>
    public static QueryValues Read(HttpRequest request, QueryMetadata known)
    {
        var values = new QueryValues();
        var faults = new List<ProblemFault>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (faults.Count == ProblemAnswer.MaxFaults)
                break;

            var name = pair.DecodeName().ToString();
            var text = Nfc.Of(pair.DecodeValue().ToString());
            if (known.Find(name) is not { } parameter)
                faults.Add(Fault(name, "unknown-parameter", "Is not an allowed parameter."));
            else if (!values.TryAddText(parameter, text))
                faults.Add(Fault(name, "repeated-parameter", "Must be given only once."));
            else if (text.Any(char.IsControl))
                faults.Add(Fault(name, "control-character", "Must not have control characters."));
            else if (!TryRead(parameter, text, values))
                faults.Add(Fault(name, "invalid-value", Expectation(parameter)));
        }

        if (faults.Count > 0)
            InputFaults.Add(request.HttpContext, faults);
        return values;
    }

    private static bool TryRead(QueryParameter parameter, string text, QueryValues values)
    {
        if (parameter.Values is { } allowed && !allowed.Contains(text, StringComparer.Ordinal))
            return false;
        if (QueryValue.Read(text, parameter.Type) is not { } value)
            return false;

        values.Add(parameter, value);
        return true;
    }

    private static string Expectation(QueryParameter parameter) =>
        parameter.Values is { } allowed ? $"Must be one of: {string.Join(", ", allowed)}." : QueryValue.Expectation(parameter.Type);

    private static ProblemFault Fault(string name, string code, string detail) =>
        ProblemFault.InParameter(name.Length > LongestName ? name[..LongestName] : name, code, detail);
}

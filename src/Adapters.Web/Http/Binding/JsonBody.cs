using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Json.Strict;

namespace Shop.Adapters.Web.Http.Binding;

/// <summary>Reads and validates JSON bodies.</summary>
internal static class JsonBody
{
    public static async Task<byte[]> Read(HttpContext context, bool isOptional)
    {
        if (isOptional && context.Request.ContentType is null)
        {
            var bytes = await RawBody.Of(context);
            if (bytes.Length == 0)
                return bytes;
        }

        MediaTypes.Check(context.Request);
        return await RawBody.Of(context);
    }

    /// <summary>
    /// Records all violations and returns what can be read beside them. Fails with <c>invalid-request</c> when nothing can.
    /// </summary>
    public static T Parse<T>(ReadOnlyMemory<byte> body, HttpContext context)
        where T : class
    {
        if (StrictJson.Read<T>(body, out var faults) is { } value)
            return value;

        InputFaults.Add(context, faults.Select(fault => ProblemFault.InBody(fault.Location, fault.Code, fault.Detail)));
        return StrictJson.ReadRest<T>(body, faults) ?? throw InputFaults.Of(context)!.Rejection([]);
    }
}

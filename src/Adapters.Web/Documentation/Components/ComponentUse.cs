using System.Globalization;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation.Components;

/// <summary>A response or parameter of an operation.</summary>
/// <param name="Path">The path of the operation.</param>
/// <param name="Key">The status of a response, or the name of a parameter.</param>
/// <param name="Part">The response or parameter.</param>
/// <param name="Replace">Replaces it in its operation.</param>
internal sealed record ComponentUse<T>(string Path, string Key, T Part, Action<T> Replace)
    where T : IOpenApiSerializable
{
    /// <summary>Equal parts have the same JSON.</summary>
    public string Json { get; } = Write(Part);

    private static string Write(T part)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        part.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        return text.ToString();
    }
}

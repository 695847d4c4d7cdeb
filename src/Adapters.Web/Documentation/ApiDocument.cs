using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The description of the API, OpenAPI 3.1, made when it is first asked for.</summary>
internal sealed class ApiDocument(IServiceProvider services)
{
    /// <summary>The name of its registration.</summary>
    public const string Name = "v1";

    public const string Path = "/openapi/v1.json";

    private readonly Lazy<Task<byte[]>> _json = new(() => Write(services));

    public Task<byte[]> Json => _json.Value;

    private static async Task<byte[]> Write(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }
}

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The OpenAPI 3.1 document of the API, created at the first request for it.</summary>
internal sealed class ApiDocument(IServiceProvider services)
{
    /// <summary>The name under which the document is registered.</summary>
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

using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Shop.Adapters.Web.Documentation;
using Shop.Host;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The composed program, not started, and its OpenAPI document; the same for all tests.</summary>
public sealed class DescribedShop : IAsyncLifetime
{
    private static readonly Lazy<Task<(WebApplication Program, JsonElement Document)>> s_described = new(Describe);

    internal IEndpointRouteBuilder Program { get; private set; } = null!;

    internal JsonElement Document { get; private set; }

    public async ValueTask InitializeAsync() => (Program, Document) = await s_described.Value;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static async Task<JsonElement> ReadDocument() => (await s_described.Value).Document;

    private static async Task<(WebApplication Program, JsonElement Document)> Describe()
    {
        var app = Composition.Compose(WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = "Shop.Host" }), "Host=127.0.0.1");
        return (app, JsonDocument.Parse(await WebModule.OpenApiDocument(app)).RootElement);
    }
}

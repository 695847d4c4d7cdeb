using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Documentation;
using Shop.Host;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The composed program, not started, and its OpenAPI document.</summary>
public sealed class DescribedShop : IAsyncLifetime
{
    private WebApplication _app = null!;

    internal IEndpointRouteBuilder Program => _app;

    internal JsonElement Document { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _app = Composition.Compose(WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = "Shop.Host" }), "Host=127.0.0.1");
        Document = JsonDocument.Parse(await WebModule.OpenApiDocument(_app)).RootElement;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

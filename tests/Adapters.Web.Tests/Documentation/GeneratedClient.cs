using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The OpenAPI document of the composed program, and the C# client generated from it.</summary>
public sealed class GeneratedClient : IAsyncLifetime
{
    private readonly DescribedShop _shop = new();

    internal JsonElement Document => _shop.Document;

    internal CSharpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _shop.InitializeAsync();
        Client = await CSharpClient.Generate(Document);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();
}

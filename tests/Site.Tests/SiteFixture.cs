namespace Shop.Site.Tests;

/// <summary>A running program shared by all tests of a class, each of which creates its own accounts and products.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    internal SiteShop Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Shop = await SiteShop.Start();

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}

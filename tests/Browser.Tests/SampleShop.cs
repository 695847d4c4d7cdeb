using Shop.Application.SampleData;
using Shop.Site.Tests;

namespace Shop.Browser.Tests;

/// <summary>A running program with the sample data, shared by the tests of a class.</summary>
public sealed class SampleShop : IAsyncLifetime
{
    internal SiteShop Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Shop = await SiteShop.Start();
        await Shop.Send(new LoadSampleData(SiteShop.Password));
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}

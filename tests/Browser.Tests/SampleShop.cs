using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.SampleData;
using Shop.Site.Tests;

[assembly: AssemblyFixture(typeof(Shop.Browser.Tests.SampleShop))]

namespace Shop.Browser.Tests;

/// <summary>A running program with the sample data, shared by all tests that change nothing of it but what they add.</summary>
public sealed class SampleShop : IAsyncLifetime
{
    internal SiteShop Shop { get; private set; } = null!;

    /// <summary>A product of the sample data that is in stock.</summary>
    internal ProductDetails Product { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Shop = await SiteShop.Start();
        await Shop.Send(new LoadSampleData(SiteShop.Password));
        Product = (await Shop.Send(new BrowseProducts(new ProductFilter(InStock: true), ProductSort.Newest, new PageRequest(1)))).Items[0];
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}

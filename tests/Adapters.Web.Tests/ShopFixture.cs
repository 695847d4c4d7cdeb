namespace Shop.Adapters.Web.Tests;

/// <summary>A running program shared by all tests of a class, each of which creates its own accounts and products.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    internal ShopApi Shop { get; private set; } = null!;

    internal ApiClient Anybody { get; private set; } = null!;

    internal ApiClient Seller { get; private set; } = null!;

    internal ApiClient Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Shop = await ShopApi.Start();
        Anybody = Shop.Anonymous();
        Seller = await Shop.SignUpSeller();
        Admin = await Shop.SignUpAdmin();
    }

    public async ValueTask DisposeAsync()
    {
        Anybody.Dispose();
        Seller.Dispose();
        Admin.Dispose();
        await Shop.DisposeAsync();
    }
}

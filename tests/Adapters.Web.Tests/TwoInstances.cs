namespace Shop.Adapters.Web.Tests;

/// <summary>
/// Two running instances on one database, shared by all tests of a class, each of which creates its own accounts and products. They cache
/// products for an hour: a change on one is visible on the other because of a notification, not because an entry expires.
/// </summary>
public sealed class TwoInstances : IAsyncLifetime
{
    private static readonly (string, string) s_caching = ("Cache:Lifetime", "01:00:00");

    internal ShopApi Shop { get; private set; } = null!;

    internal ShopApi Neighbour { get; private set; } = null!;

    internal ApiClient Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Shop = await ShopApi.Start(settings: s_caching);
        Neighbour = await ShopApi.Start(database: Shop.ConnectionString, settings: s_caching);
        Admin = await Shop.SignUpAdmin();
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Neighbour.DisposeAsync();
        await Shop.DisposeAsync();
    }

    /// <summary>A client of the other instance with the same access token.</summary>
    internal ApiClient NextDoor(ApiClient client) => new(Neighbour.Address, client.AccessToken, client.Id);
}

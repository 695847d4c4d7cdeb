using System.Net;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Settings;

/// <summary>In maintenance mode only admins can make changes, on every instance; reads and login continue.</summary>
public sealed class MaintenanceTests : IAsyncLifetime
{
    private ShopApi _shop = null!;
    private ShopApi _neighbour = null!;
    private ApiClient _admin = null!;
    private ApiClient _adminNextDoor = null!;
    private ApiClient _buyer = null!;
    private ApiClient _buyerNextDoor = null!;
    private string _product = "";

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopApi.Start();
        _neighbour = await ShopApi.Start(database: _shop.ConnectionString);
        _admin = await _shop.SignUpAdmin();
        _buyer = await _shop.SignUpBuyer();
        _adminNextDoor = new ApiClient(_neighbour.Address, _admin.AccessToken, _admin.Id);
        _buyerNextDoor = new ApiClient(_neighbour.Address, _buyer.AccessToken, _buyer.Id);
        _product = await _admin.AddProduct(stock: 1000);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _admin, _adminNextDoor, _buyer, _buyerNextDoor })
            client.Dispose();
        await _neighbour.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Maintenance_rejects_changes_except_by_admins_and_returns_its_message()
    {
        await Set(maintenance: true, "Back at noon.");

        var refused = await Order(_buyer);
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        var problem = await refused.ReadProblem();
        (problem.Text("code"), problem.Text("detail")).Should().Be(("maintenance", "Back at noon."));
        (await (await _buyer.Put($"/wishlist/{_product}", "")).ReadCode()).Should().Be("maintenance");
        (await (await _buyer.Patch("/me", new { bio = "I." })).ReadCode()).Should().Be("maintenance");
        (await (await _buyer.Delete($"/wishlist/{_product}")).ReadCode()).Should().Be("maintenance");
        using var nobody = _shop.Anonymous();
        (await (await nobody.Post("/products", Products.NewProduct())).ReadCode()).Should().Be("maintenance");
        (await _admin.Post("/products", Products.NewProduct())).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Reading_and_login_continue_during_maintenance()
    {
        await Set(maintenance: true, null);

        (await _buyer.Get("/orders")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _buyer.Get($"/products/{_product}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _buyer.Send(HttpMethod.Head, "/me", null)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _buyer.Post("/auth/verify")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await _buyer.Get("/no-such-thing")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var admin = await _shop.SignUpAdmin();
        (await admin.Patch("/settings", new { maintenance = false }, "*")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Order(_buyer)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Maintenance_begins_and_ends_on_every_instance()
    {
        await Set(maintenance: true, null);
        await Soon(_buyerNextDoor, HttpStatusCode.ServiceUnavailable);
        (await _adminNextDoor.Post("/products", Products.NewProduct())).StatusCode.Should().Be(HttpStatusCode.Created);

        await Set(maintenance: false, null);
        await Soon(_buyerNextDoor, HttpStatusCode.Created);
    }

    [Fact]
    public async Task Instance_started_during_maintenance_applies_it_from_its_first_request()
    {
        await Set(maintenance: true, null);
        await using var late = await ShopApi.Start(database: _shop.ConnectionString);
        using var buyer = new ApiClient(late.Address, _buyer.AccessToken, _buyer.Id);

        (await Order(buyer)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    private Task<HttpResponseMessage> Order(ApiClient client) => client.Post("/orders", new { items = new[] { new { productId = _product } } });

    private async Task Set(bool maintenance, string? maintenanceMessage) =>
        (await _admin.Patch("/settings", new { maintenance, maintenanceMessage }, "*")).StatusCode.Should().Be(HttpStatusCode.OK);

    private Task Soon(ApiClient client, HttpStatusCode status) =>
        Eventually.Holds(async () => (await Order(client)).StatusCode == status, TimeSpan.FromSeconds(5));
}

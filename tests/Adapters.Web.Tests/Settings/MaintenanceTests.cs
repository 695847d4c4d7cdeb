using System.Net;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Settings;

/// <summary>In maintenance mode only admins can make changes, on every instance; reads and login continue.</summary>
public sealed class MaintenanceTests(TwoInstances fixture) : IClassFixture<TwoInstances>, IAsyncLifetime
{
    private ApiClient _adminNextDoor = null!;
    private ApiClient _buyer = null!;
    private ApiClient _buyerNextDoor = null!;
    private string _product = "";

    public async ValueTask InitializeAsync()
    {
        _buyer = await fixture.Shop.SignUpBuyer();
        _adminNextDoor = fixture.NextDoor(fixture.Admin);
        _buyerNextDoor = fixture.NextDoor(_buyer);
        _product = await fixture.Admin.AddProduct(stock: 1000);
    }

    public async ValueTask DisposeAsync()
    {
        await Set(maintenance: false, null);
        foreach (var client in new[] { _adminNextDoor, _buyer, _buyerNextDoor })
            client.Dispose();
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
        using var nobody = fixture.Shop.Anonymous();
        (await (await nobody.Post("/products", Products.NewProduct())).ReadCode()).Should().Be("maintenance");
        (await fixture.Admin.Post("/products", Products.NewProduct())).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nobody_registers_during_maintenance()
    {
        await Set(maintenance: true, null);
        using var nobody = fixture.Shop.Anonymous();

        var refused = await nobody.Post("/auth/register", new { email = "late@example.com", password = ShopApi.Password, name = "Late" });

        (refused.StatusCode, refused.Headers.RetryAfter!.Delta).Should().Be((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)));
        (await refused.ReadCode()).Should().Be("maintenance");
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
        using var admin = await fixture.Shop.SignUpAdmin();
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
        await using var late = await ShopApi.Start(database: fixture.Shop.ConnectionString);
        using var buyer = new ApiClient(late.Address, _buyer.AccessToken, _buyer.Id);

        (await Order(buyer)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    private Task<HttpResponseMessage> Order(ApiClient client) => client.Post("/orders", new { items = new[] { new { productId = _product } } });

    private async Task Set(bool maintenance, string? maintenanceMessage) =>
        (await fixture.Admin.Patch("/settings", new { maintenance, maintenanceMessage }, "*")).StatusCode.Should().Be(HttpStatusCode.OK);

    private Task Soon(ApiClient client, HttpStatusCode status) =>
        Eventually.Holds(async () => (await Order(client)).StatusCode == status, TimeSpan.FromSeconds(5));
}

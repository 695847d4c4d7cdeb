using System.Net;
using Shop.Application.Settings;
using Shop.Domain.Accounts;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Shared;

/// <summary>The pages follow the rule of the API: only admins change anything, everybody reads, logs in and logs out.</summary>
public sealed class MaintenancePageTests : IAsyncLifetime
{
    private SiteShop _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await SiteShop.Start();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Forms_of_everybody_else_are_503_with_Retry_After_during_maintenance()
    {
        var product = await _shop.Product();
        var buyer = await _shop.Buyer();
        using var guest = _shop.Browser();
        var forms = new[]
        {
            (guest, (await guest.Open("/register")).Form("Create account")),
            (guest, (await guest.Open("/forgot-password")).Form("Send the link")),
            (guest, (await guest.Open($"/p/{product.Slug}")).Form("Add to cart")),
            (buyer.Browser, (await buyer.Browser.Open($"/p/{product.Slug}")).Form("Add to cart")),
        };
        await Close();

        foreach (var (browser, form) in forms)
        {
            var answer = await browser.Post(form);
            (answer.StatusCode, answer.Headers.RetryAfter?.Delta).Should().Be((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)), form.Action);
        }
    }

    [Theory]
    [InlineData("/login")]
    [InlineData("/Login/")]
    public async Task Everybody_logs_in_and_out_during_maintenance(string address)
    {
        var (_, email) = await _shop.Account(AccountRole.Buyer);
        await Close();
        using var browser = _shop.Browser();

        var home = await browser.Submit(await browser.Open(address), "Log in", ("Input.Email", email), ("Input.Password", SiteShop.Password));
        home.Status.Should().Be(200);
        var left = await browser.Submit(home, "Log out");

        left.Status.Should().Be(200);
        left.All("a[href^='/login']").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Pages_of_sellers_keep_their_connection_during_maintenance()
    {
        var seller = await _shop.Seller();
        await Close();

        var negotiation = await seller.Browser.Http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);

        negotiation.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task Close()
    {
        var admin = await _shop.Admin();
        await _shop.Send(new ChangeSettings(admin.Actor, null, new SettingsFields(Maintenance: true)));
        using var visitor = _shop.Browser();
        await Eventually.Holds(async () => (await visitor.Open("/")).Text("body").Contains("maintenance", StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }
}

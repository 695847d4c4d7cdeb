using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Site.Tests;
using Shop.Testing.Postgres;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

/// <summary>What people see while a part of the shop is away: each page says so, keeps what was typed and goes on by itself.</summary>
public sealed partial class BadDayTests(Chromium chromium)
{
    [Fact]
    public async Task Form_of_an_admin_survives_a_restart_of_the_instance()
    {
        var first = await SiteShop.Start();
        await using var wire = Wire.To(first.Address);
        var product = await first.Product("Tea pot");
        await using var visit = await AnAdmin(first, wire, $"/admin/products/{product.Id}", isDark: true);
        var page = visit.Page;
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot");
        await Field(page, "Name").FillAsync("Tea pot of iron");
        await Field(page, "Description").FillAsync("Holds a litre.");
        await Expect(page.Locator("[data-draft]")).ToHaveAttributeAsync("data-draft", "changed");

        wire.Cut();
        await Expect(page.Locator("#connection")).ToContainTextAsync(LastData());
        await visit.Check("admin-cut");
        await first.DisposeAsync();
        await using var second = await SiteShop.Start(first.Database);
        wire.Mend(second.Address);

        await Expect(page.Locator("#connection")).ToContainTextAsync("is filled in again");
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot of iron");
        await Expect(Field(page, "Description")).ToHaveValueAsync("Holds a litre.");
        await visit.CheckInBothColours("admin-restored");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tea pot of iron");
        await Expect(page.Locator("#connection [role=status]")).ToBeEmptyAsync();
        await page.ReloadAsync();
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot of iron");
        await Expect(page.Locator("#connection [role=status]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Form_of_an_admin_survives_a_cut_of_the_network()
    {
        await using var shop = await SiteShop.Start();
        await using var wire = Wire.To(shop.Address);
        var product = await shop.Product("Tea pot");
        await using var visit = await AnAdmin(shop, wire, $"/admin/products/{product.Id}");
        var page = visit.Page;
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot");
        await page.EvaluateAsync("() => { window.isTheSamePage = true; }");

        var server = wire.Cut();
        await Expect(page.Locator("#connection")).ToContainTextAsync(LastData());
        await visit.Check("admin-cut");
        await Field(page, "Name").FillAsync("Tea pot of iron");
        wire.Mend(server);

        await Expect(page.Locator("#connection [role=status]")).ToBeEmptyAsync();
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot of iron");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tea pot of iron");
        (await page.EvaluateAsync<bool>("() => window.isTheSamePage === true")).Should().BeTrue("the connection was continued");
    }

    [Fact]
    public async Task Admin_who_logs_out_in_another_tab_is_led_to_the_log_in_and_finds_what_was_typed()
    {
        await using var shop = await SiteShop.Start();
        await using var wire = Wire.To(shop.Address);
        var product = await shop.Product("Tea pot");
        var (_, email) = await shop.Account(AccountRole.Admin);
        await using var visit = await Visit.BeginOnABadDay(chromium, wire.Address);
        var page = visit.Page;
        await visit.LogIn(email, $"/admin/products/{product.Id}");
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot");
        await Field(page, "Name").FillAsync("Tea pot of iron");

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.Locator(".menu-button").ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();

        await page.WaitForURLAsync("**/login?returnUrl=*");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(SiteShop.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Expect(Field(page, "Name")).ToHaveValueAsync("Tea pot of iron");
    }

    [Fact]
    public async Task Page_of_an_order_says_that_it_is_cut_and_goes_on_after_a_restart()
    {
        var first = await SiteShop.Start(settings: ("Payments:BackoffBase", "01:00:00"));
        await using var wire = Wire.To(first.Address);
        var (buyer, email) = await first.Account(AccountRole.Buyer);
        var order = await Order(first, buyer, "sim_fail_2");
        await using var visit = await Visit.BeginOnABadDay(chromium, wire.Address);
        await visit.LogIn(email, $"/orders/{order.Id}");
        var status = visit.Page.Locator("[data-live] [role=status]");
        await Expect(status).ToHaveTextAsync("Pending");
        await Expect(visit.Page.GetByText("Next attempt:")).ToBeVisibleAsync();

        wire.Cut();
        await Expect(visit.Page.Locator("[data-cut]")).ToContainTextAsync(LastData());
        await first.DisposeAsync();
        await using var second = await SiteShop.Start(first.Database);
        wire.Mend(second.Address);
        await Expect(visit.Page.Locator("[data-cut]")).ToBeHiddenAsync();
        await second.Send(new CancelOrder(buyer, order.Id, "Changed my mind"));

        await Expect(status).ToHaveTextAsync("Cancelled");
    }

    [Fact]
    public async Task Pages_go_on_by_themselves_when_the_database_is_back()
    {
        var (wire, database) = Wire.To(await ShopDatabases.Create());
        await using var cable = wire;
        await using var shop = await SiteShop.Start(database);
        var (buyer, email) = await shop.Account(AccountRole.Buyer);
        var order = await Order(shop, buyer);
        await using var admin = await AnAdmin(shop, null, "/admin");
        await using var customer = await Visit.BeginOnABadDay(chromium, shop.Address);
        await customer.LogIn(email, "/orders");
        var feed = admin.Page.Locator(".feed");
        await Expect(feed).ToHaveTextAsync("live");

        var server = wire.Cut();
        await Expect(feed).ToHaveTextAsync("cut, trying");
        await customer.Page.GotoAsync($"/orders/{order.Id}");
        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The shop is not available right now");
        // The page asks again after a few seconds as long as it has its link, and would replace itself under the check.
        await customer.Page.EvaluateAsync("() => { const link = document.querySelector('[data-retry]'); link.replaceWith(link.cloneNode(true)); }");
        await customer.Check("unavailable");
        await customer.Page.ReloadAsync();
        wire.Mend(server);

        await Expect(customer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Order ");
        await Expect(feed).ToHaveTextAsync("live");
    }

    [GeneratedRegex(@"The connection is lost\. What you see is of \d{1,2}:\d\d[ \u202F][AP]M", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastData();

    private static ILocator Field(IPage page, string name) => page.GetByLabel(name, new() { Exact = true });

    private static async Task<OrderDetails> Order(SiteShop shop, Actor buyer, string method = "sim_ok") => await shop.Send(new PlaceOrder(
        buyer, [new OrderItem((await shop.Product()).Id, 1)], new PostalAddress("Ada Example", "1 Main Street", null, "Springfield", null, "12345", "US"), method));

    private async Task<Visit> AnAdmin(SiteShop shop, Wire? wire, string address, bool isDark = false)
    {
        var (_, email) = await shop.Account(AccountRole.Admin);
        var visit = await Visit.BeginOnABadDay(chromium, wire?.Address ?? shop.Address, isDark);
        await visit.LogIn(email, address);
        return visit;
    }
}

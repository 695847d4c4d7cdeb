using Microsoft.Playwright;
using Shop.Application.Accounts.Administration;
using Shop.Application.Carts;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Site.Tests;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

public sealed class TwoInstancesTests(Chromium chromium)
{
    [Fact]
    public async Task Order_placed_on_one_instance_moves_from_pending_to_paid_on_the_home_of_the_other()
    {
        await using var storefront = await SiteShop.Start(settings: ("Payments:Duration", "00:00:02"));
        await using var office = await SiteShop.Start(storefront.Database, settings: ("Payments:Duration", "00:00:02"));
        var (buyer, email) = await storefront.Account(AccountRole.Buyer);
        await storefront.Send(new PutIntoCart(CartOwner.Of(buyer.Id), (await storefront.Product()).Id, 1));
        var (_, adminEmail) = await office.Account(AccountRole.Admin);
        await using var admin = await Visit.Begin(chromium, office);
        await admin.LogIn(adminEmail, "/admin");
        await Expect(admin.Page.Locator(".feed")).ToHaveTextAsync("live");
        await using var visit = await Visit.Begin(chromium, storefront);
        await visit.LogIn(email, "/checkout");

        foreach (var (field, value) in new[] { ("Name", "Ada Example"), ("Address line 1", "1 Main Street"), ("City", "Springfield"), ("Postal code", "12345"), ("Country", "US") })
            await visit.Page.GetByLabel(field, new() { Exact = true }).FillAsync(value);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();

        var status = admin.Page.Locator("td .mud-chip-content");
        await Expect(status).ToHaveTextAsync("Pending");
        await Expect(status).ToHaveTextAsync("Paid");
    }

    [Fact]
    public async Task Disabled_admin_is_led_out_of_an_open_page_of_the_other_instance()
    {
        await using var here = await SiteShop.Start();
        await using var there = await SiteShop.Start(here.Database);
        var (chief, _) = await here.Account(AccountRole.Admin);
        var (disabled, email) = await here.Account(AccountRole.Admin);
        await using var visit = await Visit.Begin(chromium, there);
        await visit.LogIn(email, "/admin/orders");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Orders");

        await here.Send(new ChangeAccount(chief, disabled.Id, null, new AccountFields(default, default, AccountStatus.Disabled)));

        await visit.Page.WaitForURLAsync("**/login?returnUrl=*", new() { Timeout = 5_000 });
    }
}

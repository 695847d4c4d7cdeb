using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

public sealed class PurchaseTests(Chromium chromium, SampleShop sample)
{
    private static int s_people;

    [Fact]
    public async Task Visitor_registers_orders_and_sees_the_order_paid_without_a_reload()
    {
        await using var visit = await Visit.Begin(chromium, sample.Shop);
        await Order(visit.Page);

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Paid");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Order ");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Cart (0)" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Visitor_orders_without_scripts()
    {
        await using var visit = await Visit.Begin(chromium, sample.Shop, hasScripts: false);
        await Order(visit.Page);

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Order ");
    }

    [Fact]
    public async Task Visitor_orders_with_the_keyboard_alone()
    {
        await using var visit = await Visit.Begin(chromium, sample.Shop);
        var page = visit.Page;
        var (_, email) = await sample.Shop.Account(Domain.Accounts.AccountRole.Buyer);
        await page.GotoAsync("/login?returnUrl=/search?q=kettle");
        await TabTo(page, page.GetByLabel("E-mail"));
        await page.Keyboard.TypeAsync(email);
        await TabTo(page, page.GetByLabel("Password"));
        await page.Keyboard.TypeAsync(Site.Tests.SiteShop.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=kettle");
        await Press(page, page.GetByRole(AriaRole.List, new() { Name = "Products" }).GetByRole(AriaRole.Link).First);
        await page.WaitForURLAsync("**/p/*");
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" }));
        await page.WaitForURLAsync("**/cart");
        await Press(page, page.GetByRole(AriaRole.Link, new() { Name = "Checkout" }));
        await page.WaitForURLAsync("**/checkout");
        foreach (var (field, value) in Address)
        {
            await TabTo(page, page.GetByLabel(field, new() { Exact = true }));
            await page.Keyboard.TypeAsync(value);
        }

        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Place order" }));

        await page.WaitForURLAsync("**/orders/ord_*");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Paid");
    }

    private static IEnumerable<(string Field, string Value)> Address =>
        [("Name", "Ada Example"), ("Address line 1", "1 Main Street"), ("City", "Springfield"), ("Postal code", "12345"), ("Country", "US")];

    private static async Task Order(IPage page)
    {
        await page.GotoAsync("/search?q=kettle");
        await page.GetByRole(AriaRole.List, new() { Name = "Products" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/p/*");
        // The address changes before the page does.
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Log in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Ada Example");
        await page.GetByLabel("E-mail").FillAsync($"ada{Interlocked.Increment(ref s_people)}@example.com");
        await page.GetByLabel("Password").FillAsync(Site.Tests.SiteShop.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await page.WaitForURLAsync("**/p/*");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "Quantity" }).FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Checkout" }).ClickAsync();
        await page.WaitForURLAsync("**/checkout");
        foreach (var (field, value) in Address)
            await page.GetByRole(AriaRole.Group, new() { Name = "Shipping address" }).GetByLabel(field, new() { Exact = true }).FillAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Place order" }).ClickAsync();
        await page.WaitForURLAsync("**/orders/ord_*");
    }

    private static async Task Press(IPage page, ILocator control)
    {
        await TabTo(page, control);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Moves the focus by the Tab key, as far as it takes.</summary>
    private static async Task TabTo(IPage page, ILocator control)
    {
        await control.WaitForAsync();
        for (var presses = 0; presses < 120; presses++)
        {
            if (await control.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"The Tab key does not reach {control}.");
    }
}

using Microsoft.Playwright;
using Shop.Domain.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

public sealed class SellerTests(Chromium chromium, SampleShop sample)
{
    [Fact]
    public async Task Seller_creates_stocks_and_publishes_a_product_that_a_visitor_finds()
    {
        var (_, email) = await sample.Shop.Account(AccountRole.Seller);
        await using var visit = await Visit.Begin(chromium, sample.Shop);
        var page = visit.Page;
        await visit.LogIn(email);
        await page.Locator(".menu-button").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sell", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New product" }).ClickAsync();

        await page.GetByLabel("Name").FillAsync("Walnut bread board");
        await page.GetByLabel("SKU").FillAsync("BOARD-1");
        await page.GetByLabel("Price", new() { Exact = true }).FillAsync("39.50");
        await page.GetByLabel("On hand").FillAsync("4");
        await page.GetByLabel("Categories").FillAsync("Kitchen");
        await page.GetByLabel("Categories").PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Kitchen" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync("**/sell/products/prd_*");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Walnut bread board");

        await page.GetByRole(AriaRole.Tab, new() { Name = "Stock" }).ClickAsync();
        await page.GetByLabel("Change", new() { Exact = true }).FillAsync("3");
        await page.GetByLabel("Reason").FillAsync("Found in the workshop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Adjust" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Found in the workshop" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Tab, new() { Name = "Product" }).ClickAsync();
        await page.GetByLabel("Status").SelectOptionAsync("Published");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open in the storefront" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sell", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Walnut bread board" })).ToContainTextAsync("Published");

        await using var visitor = await Visit.Begin(chromium, sample.Shop);
        await visitor.Page.GotoAsync("/search?q=walnut+board");
        await visitor.Page.GetByRole(AriaRole.List, new() { Name = "Products" }).GetByRole(AriaRole.Link, new() { Name = "Walnut bread board" }).ClickAsync();
        await Expect(visitor.Page.GetByText("7 available")).ToBeVisibleAsync();
    }
}

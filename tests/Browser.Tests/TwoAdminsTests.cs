using Microsoft.Playwright;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

public sealed class TwoAdminsTests(Chromium chromium, SampleShop sample)
{
    [Fact]
    public async Task Second_of_two_admins_sees_theirs_beside_yours_and_saves_yours()
    {
        var product = await sample.Shop.Product("Named by nobody");
        var address = $"/admin/products/{product.Id}";
        await using var first = await Visit.Begin(chromium, sample.Shop);
        await using var second = await Visit.Begin(chromium, sample.Shop);
        foreach (var visit in new[] { first, second })
        {
            var (_, email) = await sample.Shop.Account(AccountRole.Admin);
            await visit.LogIn(email, address);
            await Expect(visit.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Named by nobody");
        }

        await Rename(first.Page, "Named by the first");
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Named by the first");
        await Rename(second.Page, "Named by the second");

        await Expect(second.Page.GetByRole(AriaRole.Heading, new() { Name = "Theirs" })).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Heading, new() { Name = "Yours" })).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Row, new() { Name = "Name Named by the first Named by the second" })).ToBeVisibleAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Save yours" }).ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Named by the second");
        (await sample.Shop.Send(new GetProduct(product.Id, Actor: null))).Name.Should().Be("Named by the second");
    }

    private static async Task Rename(IPage page, string name)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }
}

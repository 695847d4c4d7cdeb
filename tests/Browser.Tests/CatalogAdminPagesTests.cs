using Microsoft.Playwright;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

/// <summary>The forms of taxa, and the tree of categories.</summary>
public sealed class CatalogAdminPagesTests(Chromium chromium, SampleShop sample)
{
    [Theory]
    [InlineData("/admin/brands", "New brand", 1280, false)]
    [InlineData("/admin/collections", "Edit", 320, true)]
    [InlineData("/admin/categories", "Edit", 320, false)]
    public async Task Form_of_a_taxon_is_accessible_and_fits_the_screen(string path, string opens, int width, bool isDark)
    {
        var (_, email) = await sample.Shop.Account(AccountRole.Admin);
        await using var visit = await Visit.Begin(chromium, sample.Shop, width, isDark);
        await visit.LogIn(email, path);

        await visit.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = opens }).First.ClickAsync();

        await Expect(visit.Page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await visit.Check($"{path.Trim('/').Replace('/', '-')}-form");
    }

    [Fact]
    public async Task Category_is_dragged_onto_another()
    {
        var (admin, email) = await sample.Shop.Account(AccountRole.Admin);
        foreach (var name in new[] { "Almanacs", "Atlases" })
            await sample.Shop.Send(new CreateCategory(admin, new CategoryFields(new TaxonFields(name, default), default, default, default)));
        await using var visit = await Visit.Begin(chromium, sample.Shop);
        await visit.LogIn(email, "/admin/categories");

        await Name("Almanacs").DragToAsync(Name("Atlases"));

        await Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "“Almanacs” is now below “Atlases”." })).ToBeVisibleAsync();
        await Name("Almanacs").DragToAsync(visit.Page.Locator(".drop"));
        await Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "“Almanacs” is now at the top level." })).ToBeVisibleAsync();

        ILocator Name(string category) => visit.Page.Locator(".branch .name").GetByText(category, new() { Exact = true });
    }
}

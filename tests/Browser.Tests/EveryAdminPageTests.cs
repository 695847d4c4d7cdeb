using FluentAssertions.Execution;
using Microsoft.Playwright;
using Shop.Application.Orders;
using Shop.Application.Webhooks;
using Shop.Domain.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

public sealed class EveryAdminPageOnWideScreensTests(Chromium chromium, SampleShop sample) : EveryAdminPageTests(chromium, sample, Visit.Wide);

public sealed class EveryAdminPageOnNarrowScreensTests(Chromium chromium, SampleShop sample) : EveryAdminPageTests(chromium, sample, Visit.Narrow);

/// <summary>Opens every page of the admin site.</summary>
public abstract class EveryAdminPageTests(Chromium chromium, SampleShop sample, int width)
{
    /// <summary>The screenshot of each page, and its address; <c>{order}</c> and the like stand for ids.</summary>
    private static readonly (string Name, string Path)[] s_pages =
    [
        ("admin", "/admin"),
        ("admin-orders", "/admin/orders"),
        ("admin-orders-none", "/admin/orders?status=delivered"),
        ("admin-order", "/admin/orders/{order}"),
        ("admin-products", "/admin/products"),
        ("admin-products-none", "/admin/products?q=nothing"),
        ("admin-product", "/admin/products/{product}"),
        ("admin-product-new", "/admin/products/new"),
        ("admin-products-low", "/admin/products?stock=low&brand=gone"),
        ("admin-import", "/admin/import"),
        ("admin-import-missing", "/admin/import/job_missing"),
        ("admin-categories", "/admin/categories"),
        ("admin-brands", "/admin/brands"),
        ("admin-tags", "/admin/tags"),
        ("admin-collections", "/admin/collections"),
        ("admin-accounts", "/admin/accounts"),
        ("admin-account-new", "/admin/accounts/new"),
        ("admin-account", "/admin/accounts/{account}"),
        ("admin-reports", "/admin/reports"),
        ("admin-reports-low", "/admin/reports?report=low-stock"),
        ("admin-webhooks", "/admin/webhooks"),
        ("admin-webhooks-none", "/admin/webhooks?q=nothing"),
        ("admin-webhook", "/admin/webhooks/{webhook}"),
        ("admin-messages", "/admin/messages"),
        ("admin-messages-dead", "/admin/messages?state=dead"),
        ("admin-consistency", "/admin/consistency"),
        ("admin-audit", "/admin/audit"),
        ("admin-audit-none", "/admin/audit?resource=prd_00000000000000000000000000000000"),
        ("admin-audit-invalid", "/admin/audit?resource=x&by=y"),
        ("admin-settings", "/admin/settings"),
        ("admin-profile", "/admin/profile"),
    ];

    [Fact]
    public async Task Every_admin_page_is_accessible_fits_the_screen_and_has_no_error()
    {
        var (admin, email) = await sample.Shop.Account(AccountRole.Admin);
        var (buyer, _) = await sample.Shop.Account(AccountRole.Buyer);
        var product = sample.Product.Id;
        var order = (await sample.Shop.Send(new PlaceOrder(
            buyer, [new OrderItem(product, 1)], new PostalAddress("Ada Example", "1 Main Street", null, "Springfield", null, "12345", "US"), "sim_ok"))).Id;
        var webhook = await sample.Shop.Send(new CreateWebhookEndpoint(admin, new WebhookFields($"https://warehouse.example.com/{new string('a', 120)}", default, "The warehouse, which hears of everything that is sold")));
        await sample.Shop.Send(new TestWebhookEndpoint(admin, webhook.Id));

        await using var visit = await Visit.Begin(chromium, sample.Shop, width, isDark: width == Visit.Narrow);
        await visit.LogIn(email);
        using var all = new AssertionScope();
        foreach (var (name, path) in s_pages)
        {
            await visit.Page.GotoAsync(path.Replace("{order}", order.ToString()).Replace("{product}", product.ToString()).Replace("{webhook}", webhook.Id.ToString()).Replace("{account}", buyer.Id.ToString()));
            // The page is drawn over its connection.
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Expect(visit.Page.Locator(".mud-skeleton")).ToHaveCountAsync(0);
            await visit.CheckInBothColours(name);
        }
    }
}

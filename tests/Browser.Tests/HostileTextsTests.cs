using FluentAssertions.Execution;
using Microsoft.Playwright;
using Shop.Application.Accounts.Profile;
using Shop.Application.Carts;
using Shop.Application.Catalog.Products;
using Shop.Application.Orders;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Site.Tests;
using Shop.Testing.Data;
using static Microsoft.Playwright.Assertions;

namespace Shop.Browser.Tests;

/// <summary>Opens every page that shows texts of people, all of which are hostile.</summary>
public sealed class HostileTextsTests(Chromium chromium)
{
    private const string Hostile = "\"'></title></script><script>window.hacked=1</script><img class=hacked src=x onerror=window.hacked=1><b class=hacked>bold</b>";

    [Fact]
    public async Task Texts_of_people_are_shown_as_text_on_every_page()
    {
        await using var shop = await SiteShop.Start();
        var (buyer, buyerEmail) = await shop.Account(AccountRole.Buyer);
        var (seller, sellerEmail) = await shop.Account(AccountRole.Seller);
        var (admin, adminEmail) = await shop.Account(AccountRole.Admin);
        foreach (var (actor, store) in new[] { (buyer, default), (seller, (Optional<string?>)Hostile) })
            await shop.Send(new ChangeOwnProfile(actor, null, new ProfileFields(Hostile, Hostile, default, default, store, default)));
        var product = await shop.Product(Hostile + " Cup", description: Hostile);
        var own = await shop.Send(new CreateProduct(seller, new ProductFields("OWN-1", Hostile + " Bowl", Some.Money(100), Hostile, default, default, default, default, default, default, ProductStatus.Draft, default, default), 1));
        var order = await shop.Send(new PlaceOrder(buyer, [new OrderItem(product.Id, 1)], new PostalAddress(Hostile, Hostile, Hostile, Hostile, null, "12345", "US"), "sim_slow"));
        await shop.Send(new CancelOrder(buyer, order.Id, Hostile));
        await shop.Send(new PutIntoCart(CartOwner.Of(buyer.Id), product.Id, 2));
        await shop.Send(new AddToWishlist(buyer, product.Id));
        var webhook = await shop.Send(new CreateWebhookEndpoint(admin, new WebhookFields("https://hook.example/", default, Hostile)));

        using var all = new AssertionScope();
        await using (var visitor = await Visit.Begin(chromium, shop, mayFail: true))
            await Open(visitor, "/", "/search", "/search?q=cup", $"/search?q={Uri.EscapeDataString(Hostile)}", $"/p/{product.Slug}", $"/login?returnUrl={Uri.EscapeDataString("/" + Hostile)}", $"/orders?{Uri.EscapeDataString(Hostile)}", $"/{Uri.EscapeDataString(Hostile)}");
        await using (var customer = await Visit.Begin(chromium, shop))
        {
            await customer.LogIn(buyerEmail);
            await Open(customer, "/", "/cart", "/checkout", "/orders", $"/orders/{order.Id}", "/wishlist", "/account");
        }

        await using (var owner = await Visit.Begin(chromium, shop))
        {
            await owner.LogIn(sellerEmail);
            await owner.Page.GotoAsync($"/sell/products/{own}");
            await Expect(owner.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(Hostile + " Bowl");
            await Open(owner, "/sell", $"/sell/products/{own}", "/account");
        }

        await using var office = await Visit.Begin(chromium, shop);
        await office.LogIn(adminEmail);
        await office.Page.GotoAsync($"/admin/products/{product.Id}");
        await Expect(office.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Hostile);
        await Open(office, "/admin", "/admin/orders", $"/admin/orders/{order.Id}", "/admin/products", $"/admin/products?q={Uri.EscapeDataString(Hostile)}", $"/admin/products/{product.Id}", "/admin/accounts",
            $"/admin/accounts/{buyer.Id}", $"/admin/accounts/{seller.Id}", "/admin/audit", "/admin/webhooks", $"/admin/webhooks/{webhook.Id}", "/admin/messages", "/admin/reports");
    }

    private static async Task Open(Visit visit, params string[] paths)
    {
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(path);
            await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator(".mud-skeleton")).ToHaveCountAsync(0);

            (await visit.Page.Locator(".hacked").CountAsync()).Should().Be(0, "no element of a text stands on {0}", path);
            (await visit.Page.EvaluateAsync<bool>("() => 'hacked' in window")).Should().BeFalse("no script of a text ran on {0}", path);
        }
    }
}

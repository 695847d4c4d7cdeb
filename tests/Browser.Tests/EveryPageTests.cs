using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Shop.Application.Carts;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Browser.Tests;

public sealed class EveryPageInLightColoursTests(Chromium chromium, SampleShop sample) : EveryPageTests(chromium, sample, isDark: false);

public sealed class EveryPageInDarkColoursTests(Chromium chromium, SampleShop sample) : EveryPageTests(chromium, sample, isDark: true);

/// <summary>Opens every page and leaves screenshots in <c>artifacts/screenshots</c>.</summary>
public abstract class EveryPageTests(Chromium chromium, SampleShop sample, bool isDark) : IClassFixture<SampleShop>
{
    private static readonly string s_screenshots = Path.GetFullPath(Path.Combine(Here(), "../../artifacts/screenshots"));

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Every_page_is_accessible_fits_the_screen_and_has_no_error(int width)
    {
        var (buyer, email) = await sample.Shop.Account(AccountRole.Buyer);
        var product = (await sample.Shop.Send(new BrowseProducts(new ProductFilter(InStock: true), ProductSort.Newest, new PageRequest(1)))).Items[0];
        await sample.Shop.Send(new AddToWishlist(buyer, product.Id));
        var order = await sample.Shop.Send(new PlaceOrder(
            buyer, [new OrderItem(product.Id, 1)], new PostalAddress("Ada Example", "1 Main Street", null, "Springfield", null, "12345", "US"), "sim_ok"));
        await sample.Shop.Send(new PutIntoCart(CartOwner.Of(buyer.Id), product.Id, 2));

        await using (var visitor = await Visit.Begin(chromium, sample.Shop, width, isDark, mayFail: true))
            await Check(visitor, width, "/", "/search", "/search?q=nothing&inStock=true", $"/p/{product.Slug}", "/c/kitchen", "/login", "/register", "/nothing-here");
        await using (var visit = await Visit.Begin(chromium, sample.Shop, width, isDark))
        {
            await visit.LogIn(email);
            await Check(visit, width, "/cart", "/checkout", "/orders", $"/orders/{order.Id}", "/wishlist", "/account");
        }
    }

    private async Task Check(Visit visit, int width, params string[] paths)
    {
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.EvaluateAsync("() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))");
            var name = path.Split('?')[0].Trim('/').Split('/') is [var first, ..] && first.Length > 0 ? first : "home";
            await visit.Page.ScreenshotAsync(new()
            {
                Path = Path.Combine(s_screenshots, $"{name}{(path.Contains('?', StringComparison.Ordinal) ? "-filtered" : "")}{(path.Contains("ord_", StringComparison.Ordinal) ? "-one" : "")}-{width}-{(isDark ? "dark" : "light")}.png"),
                FullPage = true,
            });

            (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, "{0} fits {1} pixels", path, width);
            var found = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
            found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").Should().BeEmpty("{0} is accessible", path);
        }
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

using Shop.Application.Carts;
using Shop.Application.Orders;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Browser.Tests;

public sealed class EveryPageOnWideScreensTests(Chromium chromium, SampleShop sample) : EveryPageTests(chromium, sample, Visit.Wide);

public sealed class EveryPageOnNarrowScreensTests(Chromium chromium, SampleShop sample) : EveryPageTests(chromium, sample, Visit.Narrow);

/// <summary>Opens every page of the storefront.</summary>
public abstract class EveryPageTests(Chromium chromium, SampleShop sample, int width)
{
    [Fact]
    public async Task Every_page_is_accessible_fits_the_screen_and_has_no_error()
    {
        var (buyer, email) = await sample.Shop.Account(AccountRole.Buyer);
        var product = sample.Product;
        await sample.Shop.Send(new AddToWishlist(buyer, product.Id));
        var order = await sample.Shop.Send(new PlaceOrder(
            buyer, [new OrderItem(product.Id, 1)], new PostalAddress("Ada Example", "1 Main Street", null, "Springfield", null, "12345", "US"), "sim_ok"));
        await sample.Shop.Send(new PutIntoCart(CartOwner.Of(buyer.Id), product.Id, 2));

        await using (var visitor = await Visit.Begin(chromium, sample.Shop, width, isDark: width == Visit.Narrow, mayFail: true))
            await Check(visitor, "/", "/search", "/search?q=nothing&inStock=true", $"/p/{product.Slug}", "/c/kitchen", "/b/dunmore-forge", "/collections/slow-mornings", "/login", "/register", "/forgot-password", "/reset-password?token=x", "/verify-email?token=x", "/nothing-here");
        await using (var visit = await Visit.Begin(chromium, sample.Shop, width, isDark: width == Visit.Narrow))
        {
            await visit.LogIn(email);
            await Check(visit, "/cart", "/checkout", "/orders", $"/orders/{order.Id}", "/wishlist", "/account");
        }
    }

    private static async Task Check(Visit visit, params string[] paths)
    {
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(path);
            await visit.CheckShift();
            var name = path.Split('?')[0].Trim('/').Split('/') is [var first, ..] && first.Length > 0 ? first : "home";
            await visit.CheckInBothColours($"{name}{(path.Contains('?', StringComparison.Ordinal) ? "-filtered" : "")}{(path.Contains("ord_", StringComparison.Ordinal) ? "-one" : "")}");
        }
    }
}

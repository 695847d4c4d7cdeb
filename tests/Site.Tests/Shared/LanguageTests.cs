using Shop.Application.Carts;
using Shop.Application.Orders;
using Shop.Application.Wishlists;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;

namespace Shop.Site.Tests.Shared;

public sealed class LanguageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Page_is_in_the_language_of_the_browser_with_its_forms_of_amounts()
    {
        var product = await Shop.Product("Tasse", price: 123456, stock: 1234);
        using var browser = new Browser(Shop.Address) { Language = "de-DE,de;q=0.9,en;q=0.5" };

        var page = await browser.Open($"/p/{product.Slug}");

        page.Document.DocumentElement.GetAttribute("lang").Should().Be("de");
        page.Text(".facts .price").Should().Be("1.234,56 $");
        page.Text(".stock").Should().Be("1.234 verfügbar");
        page.Form("In den Warenkorb");
    }

    [Fact]
    public async Task Switch_in_the_footer_is_stronger_than_the_browser()
    {
        using var browser = new Browser(Shop.Address) { Language = "de" };
        var german = await browser.Open("/search");

        var english = await browser.Submit(german, "English");

        english.Path.Should().Be("/search");
        english.Document.DocumentElement.GetAttribute("lang").Should().Be("en");
        (await browser.Open("/login")).Heading.Should().Be("Log in");
    }

    [Fact]
    public async Task Pseudo_language_marks_every_text_of_every_page_and_runs_from_right_to_left()
    {
        var buyer = await Shop.Buyer();
        var product = await Shop.Product("·Data·", description: "·Data·");
        await Shop.Send(new AddToWishlist(buyer.Actor, product.Id));
        await Shop.Send(new PutIntoCart(CartOwner.Of(buyer.Actor.Id), product.Id, 1));
        var order = await Shop.Send(new PlaceOrder(
            buyer.Actor, [new OrderItem(product.Id, 1)], new PostalAddress("·Data·", "·Data·", null, "·Data·", null, "·", "US"), "sim_ok"));
        using var browser = new Browser(Shop.Address) { Language = "qps-plocm" };
        var login = await browser.Open("/login");
        await browser.Post(Form.Of(login.All("main form").First(), null, "/login"), ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        foreach (var path in new[] { "/", "/search", "/search?q=nothing&maxPrice=1", $"/p/{product.Slug}", "/cart", "/checkout", "/orders", $"/orders/{order.Id}", "/wishlist", "/account", "/login", "/register", "/nothing" })
        {
            var page = await browser.Open(path);

            page.Document.DocumentElement.GetAttribute("dir").Should().Be("rtl");
            Unmarked(page).Should().BeEmpty("every text of {0} is in the resources", path);
        }
    }

    /// <summary>Texts with letters outside the marks of the pseudo language, without data and the names of languages.</summary>
    private static IEnumerable<string> Unmarked(Page page)
    {
        foreach (var node in page.Document.Body!.Descendants<IText>().Where(text => text.ParentElement is not null && text.ParentElement.Closest("script, code, [lang], .menu-button, .brand, address, .sku") is null))
        {
            var text = node.Text.Trim();
            if (text.Any(char.IsLower) && !text.StartsWith('[') && !IsData(node, text))
                yield return text;
        }
    }

    private static bool IsData(IText node, string text) =>
        text.Contains("·Data·", StringComparison.Ordinal) || text.EndsWith("UTC", StringComparison.Ordinal) || text == "Shop"
        || text.StartsWith("SKU-", StringComparison.Ordinal) || node.ParentElement!.Closest(".error") is not null;
}

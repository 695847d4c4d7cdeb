using System.Net;
using Shop.Application.Accounts.Profile;
using Shop.Application.Carts;
using Shop.Domain.Carts;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Storefront;

public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private Wire _wire = null!;
    private SiteShop _shop = null!;

    public async ValueTask InitializeAsync()
    {
        (_wire, var database) = Wire.To(await ShopDatabases.Create());
        _shop = await SiteShop.Start(database);
    }

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _wire.DisposeAsync();
    }

    [Fact]
    public async Task Product_that_was_shown_before_is_shown_and_other_pages_say_when_to_come_back()
    {
        var product = await _shop.Product("Tea pot");
        using var browser = _shop.Browser();
        await browser.Open($"/p/{product.Slug}");
        var server = _wire.Cut();

        (await browser.Open($"/p/{product.Slug}")).Heading.Should().Be("Tea pot");
        var answer = await browser.Get("/search?q=never+searched+before");
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.Should().BePositive();
        var page = await Browser.Read(answer);
        page.Heading.Should().Be("The shop is not available right now");
        page.Link("Try again").Should().Be("/search?q=never+searched+before");
        page.Document.QuerySelector("a[data-retry]").Should().NotBeNull("a script opens the page again by itself");
        _wire.Mend(server);
    }

    [Fact]
    public async Task Visitor_with_an_account_gets_the_styles_and_scripts_of_the_page_that_says_so()
    {
        var buyer = await _shop.Buyer();
        var home = await buyer.Browser.Open("/");
        var server = _wire.Cut();

        await Eventually.Holds(async () => (await buyer.Browser.Open("/orders")).Status == 503, TimeSpan.FromSeconds(30));
        foreach (var file in home.All("script[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!))
            (await buyer.Browser.Get("/" + file)).StatusCode.Should().Be(HttpStatusCode.OK);
        _wire.Mend(server);
    }

    [Fact]
    public async Task Checkout_posted_meanwhile_is_sent_again_as_it_was_typed()
    {
        var buyer = await _shop.Buyer();
        await _shop.Send(new PutIntoCart(CartOwner.Of(buyer.Actor.Id), (await _shop.Product()).Id, 1));
        var checkout = await buyer.Browser.Open("/checkout");
        var server = _wire.Cut();

        var away = await buyer.Browser.Submit(checkout, "Place order", ("Input.Name", "Ada \"<b>"), ("Input.Line1", "1 Main Street"), ("Input.City", "Springfield"), ("Input.PostalCode", "12345"), ("Input.Country", "US"));
        away.Status.Should().Be(503);
        away.Main.Should().Contain("What you typed is kept.");
        _wire.Mend(server);
        var order = await Again(buyer.Browser, away);

        order.Heading.Should().StartWith("Order ");
        order.Main.Should().Contain("Ada \"<b>").And.Contain("1 Main Street");
    }

    [Fact]
    public async Task Registration_posted_meanwhile_is_sent_again_with_its_password_typed_again()
    {
        using var browser = _shop.Browser();
        var register = await browser.Open("/register");
        var server = _wire.Cut();

        var away = await browser.Submit(register, "Create account", ("Input.Name", "Ada"), ("Input.Email", "ada-away@example.com"), ("Input.Password", SiteShop.Password));
        away.Status.Should().Be(503);
        away.Document.DocumentElement.OuterHtml.Should().NotContain(SiteShop.Password);
        _wire.Mend(server);
        var home = await Again(browser, away, ("Input.Password", SiteShop.Password));

        home.Path.Should().Be("/");
        home.Text(".menu-button").Should().Be("Ada");
    }

    [Fact]
    public async Task Passwords_posted_meanwhile_are_typed_again_each_under_its_name()
    {
        var buyer = await _shop.Buyer();
        var account = await buyer.Browser.Open("/account");
        var server = _wire.Cut();

        var away = await buyer.Browser.Submit(account, "Change password", ("Password.Current", SiteShop.Password), ("Password.New", "Correct-horse-8"));

        away.Status.Should().Be(503);
        away.Document.DocumentElement.OuterHtml.Should().NotContain(SiteShop.Password).And.NotContain("Correct-horse-8");
        away.All("main input[type=password]").Select(input => (Page.Text(away.Document.QuerySelector($"label[for='{input.Id}']")), input.GetAttribute("autocomplete")))
            .Should().Equal(("Current password", "off"), ("New password", "off"));
        away.Form("Send again").Values.Where(field => field.Key.StartsWith("Password.", StringComparison.Ordinal)).Should().OnlyContain(field => field.Value.Length == 0);
        _wire.Mend(server);
        await Again(buyer.Browser, away, ("Password.Current", SiteShop.Password), ("Password.New", "Correct-horse-8"));
        (await buyer.Browser.Open("/account")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Profile_posted_meanwhile_is_sent_again()
    {
        var buyer = await _shop.Buyer();
        var account = await buyer.Browser.Open("/account");
        var server = _wire.Cut();

        var away = await buyer.Browser.Submit(account, "Save profile", ("Input.Name", "Ada Example"));
        away.Status.Should().Be(503);
        _wire.Mend(server);
        await Again(buyer.Browser, away);

        (await _shop.Send(new GetOwnAccount(buyer.Actor))).Profile.Name.Should().Be("Ada Example");
    }

    /// <summary>Sends the form of the page again until the shop is back, as a person would.</summary>
    private static async Task<Page> Again(Browser browser, Page away, params (string Name, string Value)[] values)
    {
        var page = away;
        await Eventually.Holds(
            async () =>
            {
                page = await browser.Submit(page, "Send again", values);
                return page.Status == 200;
            },
            TimeSpan.FromSeconds(30));
        return page;
    }
}

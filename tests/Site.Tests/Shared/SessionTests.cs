using System.Net;
using Shop.Application.Accounts.Administration;
using Shop.Domain.Accounts;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Shared;

public sealed class SessionTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Log_in_sets_one_cookie_that_scripts_cannot_read()
    {
        var buyer = await Shop.Buyer();
        using var browser = Shop.Browser();
        var login = await browser.Open("/login");

        var answer = await browser.Post(login.Form("Log in"), ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        answer.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().Should().Be("/");
        answer.Headers.GetValues("Set-Cookie").Where(cookie => cookie.StartsWith("shop=", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/").And.NotContain("secure");
    }

    [Fact]
    public async Task Cookie_over_https_is_bound_to_the_host()
    {
        await using var behindProxy = await SiteShop.Start(Shop.Database, settings: ("ForwardedHeaders:KnownProxies", "127.0.0.1"));
        var buyer = await Shop.Buyer();
        using var browser = behindProxy.Browser();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var login = await browser.Get("/login");
        var tokens = string.Join("; ", login.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        browser.Http.DefaultRequestHeaders.Add("Cookie", tokens);
        var form = (await Site.Tests.Browser.Read(login)).Form("Log in");

        var answer = await browser.Post(form, ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        answer.Headers.GetValues("Set-Cookie").Should().ContainSingle(cookie => cookie.StartsWith("__Host-shop=", StringComparison.Ordinal))
            .Which.Should().Contain("; secure").And.Contain("httponly").And.NotContain("domain");
    }

    [Fact]
    public async Task Api_accepts_no_cookie()
    {
        var buyer = await Shop.Buyer();

        var answer = await buyer.Browser.Get("/api/v1/me");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Page_for_accounts_leads_to_the_log_in_and_back()
    {
        var buyer = await Shop.Buyer();
        using var browser = Shop.Browser();

        var login = await browser.Open("/orders?status=paid");
        login.Path.Should().Be("/login?returnUrl=%2Forders%3Fstatus%3Dpaid");
        var back = await browser.Submit(login, "Log in", ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        back.Path.Should().Be("/orders?status=paid");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Log_in_never_leads_to_another_site(string address)
    {
        var buyer = await Shop.Buyer();
        using var browser = Shop.Browser();
        var login = await browser.Open("/login?returnUrl=" + Uri.EscapeDataString(address));

        var answer = await browser.Post(login.Form("Log in"), ("Input.Email", buyer.Email), ("Input.Password", SiteShop.Password));

        answer.Headers.Location!.ToString().Should().Be("/");
    }

    [Fact]
    public async Task Log_out_ends_the_session_also_for_a_copied_cookie()
    {
        var buyer = await Shop.Buyer();
        using var thief = Shop.Browser();
        foreach (Cookie cookie in buyer.Browser.Cookies.GetCookies(Shop.Address))
            thief.Cookies.Add(Shop.Address, new Cookie(cookie.Name, cookie.Value));

        var home = await buyer.Browser.Open("/");
        await buyer.Browser.Submit(home, "Log out");

        (await buyer.Browser.Open("/")).Link("Log in").Should().NotBeEmpty();
        await Eventually.Holds(async () => (await thief.Get("/orders")).StatusCode == HttpStatusCode.SeeOther, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Disabled_account_is_out_of_the_pages_of_every_instance()
    {
        await using var other = await SiteShop.Start(Shop.Database);
        var buyer = await Shop.Buyer();
        var admin = await Shop.Admin();
        using var elsewhere = other.Browser();
        foreach (Cookie cookie in buyer.Browser.Cookies.GetCookies(Shop.Address))
            elsewhere.Cookies.Add(other.Address, new Cookie(cookie.Name, cookie.Value));
        (await elsewhere.Get("/orders")).StatusCode.Should().Be(HttpStatusCode.OK, "every instance reads every cookie");

        await Shop.Send(new ChangeAccount(admin.Actor, buyer.Actor.Id, null, new AccountFields(Status: AccountStatus.Disabled)));

        await Eventually.Holds(async () => (await buyer.Browser.Get("/orders")).StatusCode == HttpStatusCode.SeeOther, TimeSpan.FromSeconds(30));
        await Eventually.Holds(async () => (await elsewhere.Get("/orders")).StatusCode == HttpStatusCode.SeeOther, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Form_posted_after_the_end_of_its_session_leads_to_the_log_in_and_back_to_its_page()
    {
        var buyer = await Shop.Buyer();
        var product = await Shop.Product();
        var page = await buyer.Browser.Open($"/p/{product.Slug}");
        var form = page.Form("Add to cart");
        buyer.Browser.Cookies.GetCookies(Shop.Address)["shop"]!.Expired = true;

        var answer = await buyer.Browser.Post(form);

        answer.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().Should().Be($"/login?returnUrl=%2Fp%2F{product.Slug}");
    }

    [Fact]
    public async Task Page_of_another_role_says_which_role_may_open_it()
    {
        var admin = await Shop.Admin();

        var page = await admin.Browser.Open("/cart");

        page.Status.Should().Be(403);
        page.Main.Should().Contain("Buyer, Seller");
    }
}

namespace Shop.Site.Tests.Shared;

public sealed class PageLimitTests
{
    [Fact]
    public async Task Visitor_over_the_limit_gets_a_page_that_says_when_to_come_back()
    {
        await using var shop = await SiteShop.Start(settings: [("RateLimit:Pages", "3"), ("RateLimit:Auth", "1")]);
        using var browser = shop.Browser();
        var login = await browser.Open("/login");

        await browser.Submit(login, "Log in", ("Input.Email", "ada@example.com"), ("Input.Password", "wrong"));
        var refused = await browser.Post(login.Form("Log in"));
        var refusedPage = await browser.Get("/");

        foreach (var answer in new[] { refused, refusedPage })
        {
            var wait = answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
            wait.Should().BeInRange(1, 60);
            var page = await Site.Tests.Browser.Read(answer);
            page.Status.Should().Be(429);
            page.Heading.Should().Be("Too many requests");
            page.Main.Should().Contain($"in {wait} seconds");
        }
    }

    [Fact]
    public async Task Forms_with_passwords_of_one_account_are_limited()
    {
        await using var shop = await SiteShop.Start(settings: [("RateLimit:Auth", "2")]);
        var buyer = await shop.Buyer();
        using var browser = buyer.Browser;
        var account = await browser.Open("/account");

        var first = await browser.Post(account.Form("Change password"));
        var second = await browser.Post(account.Form("Change password"));

        ((int)first.StatusCode).Should().BeLessThan(429);
        second.StatusCode.Should().Be(System.Net.HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Connections_of_one_account_are_limited()
    {
        await using var shop = await SiteShop.Start(settings: [("Load:StreamsPerAccount", "1")]);
        var (one, other) = (await shop.Buyer(), await shop.Buyer());
        using var both = new Pair(one.Browser, other.Browser);
        using var first = await Open(one.Browser);

        using var second = await Open(one.Browser);
        using var others = await Open(other.Browser);

        (first.StatusCode, second.StatusCode, others.StatusCode).Should().Be(
            (System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.TooManyRequests, System.Net.HttpStatusCode.OK));
    }

    private static Task<HttpResponseMessage> Open(Browser browser) => browser.Http.GetAsync("/orders/stream", HttpCompletionOption.ResponseHeadersRead);

    private sealed record Pair(Browser One, Browser Other) : IDisposable
    {
        public void Dispose()
        {
            One.Dispose();
            Other.Dispose();
        }
    }
}

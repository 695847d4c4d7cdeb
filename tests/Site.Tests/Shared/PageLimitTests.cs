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
}

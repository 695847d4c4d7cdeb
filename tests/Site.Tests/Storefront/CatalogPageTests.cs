using System.Text.Json;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Storefront;

public sealed class CatalogPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Hostile = "<script>alert(1)</script>\"'&</script><img src=x onerror=alert(2)>";

    private SiteShop Shop => fixture.Shop;

    [Fact]
    public async Task Product_page_shows_price_discount_stock_and_description()
    {
        var product = await Shop.Product("Tea pot", price: 1999, salePrice: 1499, stock: 7, description: "Keeps tea warm.\nFor four cups.");
        using var browser = Shop.Browser();

        var page = await browser.Open($"/p/{product.Slug}");

        page.Heading.Should().Be("Tea pot");
        page.Text(".facts .price").Should().Be("$14.99 instead of $19.99−25 %");
        page.Text(".stock").Should().Be("7 available");
        page.All(".description p").Select(Page.Text).Should().Equal("Keeps tea warm.", "For four cups.");
        page.Text("title").Should().StartWith("Tea pot – ");
    }

    [Fact]
    public async Task Product_page_describes_the_product_for_search_engines()
    {
        var product = await Shop.Product("Milk jug", price: 1999, salePrice: 1499, stock: 0);
        using var browser = Shop.Browser();

        var page = await browser.Open($"/p/{product.Slug}");

        var data = JsonDocument.Parse(page.All("script[type='application/ld+json']").Single().TextContent).RootElement;
        data.GetProperty("@type").GetString().Should().Be("Product");
        data.GetProperty("name").GetString().Should().Be("Milk jug");
        data.GetProperty("offers").GetProperty("price").GetDecimal().Should().Be(14.99m);
        data.GetProperty("offers").GetProperty("availability").GetString().Should().EndWith("OutOfStock");
    }

    [Fact]
    public async Task Product_that_is_sold_out_has_a_disabled_button_with_its_reason()
    {
        var product = await Shop.Product(stock: 0);
        using var browser = Shop.Browser();

        var page = await browser.Open($"/p/{product.Slug}");

        var button = page.All("button").Single(button => Page.Text(button) == "Add to cart");
        button.HasAttribute("disabled").Should().BeTrue();
        Page.Text(page.Document.GetElementById(button.GetAttribute("aria-describedby")!)).Should().Be("There is nothing left to sell.");
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_text()
    {
        var product = await Shop.Product(Hostile + " Cup", description: Hostile);
        using var browser = Shop.Browser();

        foreach (var path in new[] { $"/p/{product.Slug}", "/search?q=cup" })
        {
            var page = await browser.Open(path);

            page.Main.Should().Contain("<script>alert(1)</script>");
            page.All("script:not([src]):not([type='application/ld+json'])").Should().BeEmpty();
            page.All("[onerror]").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Product_page_counts_one_view_of_an_anonymous_visitor_and_none_of_a_program()
    {
        var (product, later) = (await Shop.Product(), await Shop.Product());
        var (buyer, admin) = (await Shop.Buyer(), await Shop.Account(AccountRole.Admin));
        using var browser = Shop.Browser();
        using var crawler = Shop.Browser();
        crawler.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Examplebot/2.0");

        await buyer.Browser.Open($"/p/{product.Slug}");
        await crawler.Open($"/p/{product.Slug}");
        await browser.Open($"/p/{product.Slug}");

        // Views are stored in the order in which they are counted.
        await browser.Open($"/p/{later.Slug}");
        await Eventually.Holds(async () => await Views(later.Id) == 1, TimeSpan.FromSeconds(30));
        (await Views(product.Id)).Should().Be(1);

        async Task<long> Views(ProductId id) =>
            (await Shop.Send(new ListProductViews(admin.Actor, id, new DayRange(null, null), new PageRequest(10)))).Items.Sum(day => day.Views);
    }

    [Fact]
    public async Task List_narrows_by_price_and_says_which_filter_to_remove()
    {
        await Shop.Product("Narrow vase", price: 2000);
        await Shop.Product("Narrow bowl", price: 5000);
        using var browser = Shop.Browser();

        var cheap = await browser.Open("/search?q=narrow&maxPrice=20.00");
        var none = await browser.Open("/search?q=narrow&maxPrice=19,99");

        cheap.All("ul[aria-label=Products] .name").Select(Page.Text).Should().Equal("Narrow vase");
        none.Path.Should().Be("/search?q=narrow&maxPrice=19,99");
        (await browser.Open("/search?q=narrow&maxPrice=19.99")).Main.Should().Contain("No products match").And.Contain("price to 19.99");
    }

    [Fact]
    public async Task List_continues_on_its_next_page()
    {
        foreach (var number in Enumerable.Range(1, 30))
            await Shop.Product($"Paged plate {number:00}");
        using var browser = Shop.Browser();

        var first = await browser.Open("/search?q=paged&sort=nameAscending");
        var second = await browser.Open(first.Link("Next page"));

        Names(first).Concat(Names(second)).Should().Equal(Enumerable.Range(1, 30).Select(number => $"Paged plate {number:00}"));
        second.All("a[rel=next]").Should().BeEmpty();
    }

    [Fact]
    public async Task Cursor_of_another_list_shows_the_list_from_its_beginning()
    {
        foreach (var number in Enumerable.Range(1, 30))
            await Shop.Product($"Listed lid {number:00}");
        using var browser = Shop.Browser();
        var first = await browser.Open("/search?q=listed&sort=nameAscending");

        var other = await browser.Open(first.Link("Next page").Replace("nameAscending", "nameDescending", StringComparison.Ordinal));

        Names(other).Should().StartWith("Listed lid 30");
    }

    [Theory]
    [InlineData("/p/nothing-here")]
    [InlineData("/c/nothing-here")]
    [InlineData("/b/nothing-here")]
    [InlineData("/t/nothing-here")]
    [InlineData("/collections/nothing-here")]
    [InlineData("/nothing/here")]
    public async Task Missing_page_offers_a_search(string path)
    {
        using var browser = Shop.Browser();

        var page = await browser.Open(path);

        page.Status.Should().Be(404);
        page.Heading.Should().Be("Page not found");
        page.All("main form[role=search] input[name=q]").Should().ContainSingle();
        page.Text("title").Should().StartWith("Page not found");
        page.All("link[rel=stylesheet]").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Pages_allow_no_inline_script_and_no_other_host()
    {
        using var browser = Shop.Browser();

        foreach (var path in new[] { "/", "/search", "/login", "/nothing" })
        {
            var answer = await browser.Get(path);

            answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle()
                .Which.Should().Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'");
        }
    }

    private static IEnumerable<string> Names(Page page) => page.All("ul[aria-label=Products] .name").Select(Page.Text);
}

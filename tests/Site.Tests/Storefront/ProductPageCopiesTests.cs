using System.Net;
using Shop.Application.Catalog.Products;
using Shop.Application.Inventory;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Site.Tests.Storefront;

/// <summary>The first visitor of a product page gets it rendered, the following ones get a copy.</summary>
public sealed class ProductPageCopiesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly Actor s_admin = new(new AccountId(Guid.Parse("01900000-0000-7000-8000-000000000001")), AccountRole.Admin);

    private SiteShop Shop => fixture.Shop;

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("qps-plocm")]
    public async Task Page_of_a_second_visitor_differs_only_in_its_token(string language)
    {
        var product = await Shop.Product($"Clay bowl {language}", description: "Äpfel & <b>Birnen</b>");
        using var first = new Browser(Shop.Address) { Language = language };
        using var second = new Browser(Shop.Address) { Language = language };

        using var rendered = await first.Get($"/p/{product.Slug}");
        using var copied = await second.Get($"/p/{product.Slug}");

        Headers(copied).Should().BeEquivalentTo(Headers(rendered));
        copied.Content.Headers.ContentType.Should().Be(rendered.Content.Headers.ContentType);
        var (firstToken, secondToken) = (await Token(rendered), await Token(copied));
        secondToken.Should().NotBe(firstToken);
        (await copied.Content.ReadAsStringAsync()).Should().Be((await rendered.Content.ReadAsStringAsync()).Replace(firstToken, secondToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_on_a_copied_page_is_accepted()
    {
        var product = await Shop.Product("Oak stool");
        await Open(product.Slug);
        using var guest = Shop.Browser();

        var cart = await guest.Submit(await guest.Open($"/p/{product.Slug}"), "Add to cart");

        cart.Path.Should().Be("/cart");
        (await guest.Open($"/p/{product.Slug}")).Link("Cart (1)").Should().Be("/cart");
        (await Open(product.Slug)).Link("Cart (0)").Should().Be("/cart");
    }

    [Fact]
    public async Task Another_price_and_another_stock_are_shown()
    {
        var product = await Shop.Product(price: 1999, stock: 5);
        (await Open(product.Slug)).Main.Should().Contain("$19.99").And.Contain("5 available");
        (await Open(product.Slug)).Main.Should().Contain("$19.99");

        await Shop.Send(new ChangeProduct(s_admin, product.Id, null, new ProductFields(default, default, Money.Of(2500, Currency.Of("USD")), default, default, default, default, default, default, default, default, default, default)));
        await Shop.Send(new SetStock(s_admin, product.Id, 4, null));

        await Eventually.Holds(async () => (await Open(product.Slug)).Main is var page && page.Contains("$25.00", StringComparison.Ordinal) && page.Contains("4 available", StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_deleted_product_has_no_page()
    {
        var product = await Shop.Product();
        await Open(product.Slug);
        await Open(product.Slug);

        await Shop.Send(new DeleteProduct(s_admin, product.Id, null));

        await Eventually.Holds(async () => (await Open(product.Slug)).Status == 404, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_account_gets_its_own_page()
    {
        var product = await Shop.Product();
        await Open(product.Slug);
        var buyer = await Shop.Buyer();

        var page = await buyer.Browser.Open($"/p/{product.Slug}");

        page.Text(".personal .menu-button").Should().StartWith("Buyer");
        (await Open(product.Slug)).Link("Log in").Should().StartWith("/login");
    }

    [Fact]
    public async Task Every_view_is_counted_once()
    {
        var product = await Shop.Product();
        var later = await Shop.Product();

        for (var i = 0; i < 3; i++)
            await Open(product.Slug);
        await Open(later.Slug);

        // Views are stored in the order in which they are counted.
        await Eventually.Holds(async () => await Views(later.Id) == 1, TimeSpan.FromSeconds(30));
        (await Views(product.Id)).Should().Be(3);

        async Task<long> Views(ProductId id) => (await Shop.Send(new ListProductViews(s_admin, id, new DayRange(null, null), new PageRequest(10)))).Items.Sum(day => day.Views);
    }

    /// <summary>Opens the page as a new visitor.</summary>
    private async Task<Page> Open(string slug)
    {
        using var visitor = Shop.Browser();
        return await visitor.Open($"/p/{slug}");
    }

    private static IEnumerable<KeyValuePair<string, IEnumerable<string>>> Headers(HttpResponseMessage answer) => answer.Headers.Where(header => header.Key is not ("Set-Cookie" or "Date" or "X-Request-ID"));

    private static async Task<string> Token(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await Browser.Read(answer)).All($"[name={Form.Token}]").First().GetAttribute("value")!;
    }
}

using System.Net;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class ProductListTests : IAsyncLifetime
{
    private ShopApi _shop = null!;
    private ApiClient _seller = null!;
    private ApiClient _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopApi.Start();
        _seller = await _shop.SignUpSeller();
        _anybody = _shop.Anonymous();
    }

    public async ValueTask DisposeAsync()
    {
        _seller.Dispose();
        _anybody.Dispose();
        await _shop.DisposeAsync();
    }

    [Theory]
    [InlineData("", "Delta Charlie Bravo Alpha")]
    [InlineData("?sort=newest", "Delta Charlie Bravo Alpha")]
    [InlineData("?sort=price", "Bravo Alpha Charlie Delta")]
    [InlineData("?sort=-price", "Delta Charlie Alpha Bravo")]
    [InlineData("?sort=name", "Alpha Bravo Charlie Delta")]
    [InlineData("?sort=-name", "Delta Charlie Bravo Alpha")]
    [InlineData("?minPrice=300", "Delta Charlie Alpha")]
    [InlineData("?maxPrice=300", "Charlie Bravo Alpha")]
    [InlineData("?minPrice=300&maxPrice=300", "Charlie Alpha")]
    [InlineData("?q=alph", "Alpha")]
    [InlineData("?q=", "Delta Charlie Bravo Alpha")]
    [InlineData("?q=nothing%20at%20all", "")]
    [InlineData("?q=%27%22%25%5C%3A%2A%26%7C%21()", "Delta Charlie Bravo Alpha")]
    public async Task Lists_what_is_asked_for_in_order(string query, string names)
    {
        await AddFour();

        var page = await _anybody.Get($"/products{query}").Json();

        string.Join(' ', page.Items().Select(product => product.Text("name"))).Should().Be(names);
    }

    [Theory]
    [InlineData("sort=newest")]
    [InlineData("sort=price")]
    [InlineData("sort=-price")]
    [InlineData("sort=name")]
    [InlineData("sort=-name")]
    public async Task A_walk_meets_every_product_once_whatever_is_added_meanwhile(string sort)
    {
        var expected = new List<string>();
        for (var i = 0; i < 23; i++)
            expected.Add(await _seller.AddProduct($"Walk {i:00}", price: 100 + (i % 3)));

        var met = new List<string>();
        for (string? next = $"/api/v1/products?{sort}&limit=5"; next is not null;)
        {
            var answer = await _anybody.Http.GetAsync(next);
            met.AddRange((await answer.Json()).Items().Select(product => product.Text("id")));
            next = NextOf(answer);
            await _seller.AddProduct(price: 50);
        }

        met.Should().OnlyHaveUniqueItems();
        met.Should().Contain(expected);
    }

    [Fact]
    public async Task A_page_tells_where_to_go_on()
    {
        await AddFour();

        var answer = await _anybody.Get("/products?limit=3&include=total");

        var page = (await answer.Json()).GetProperty("page");
        page.Number("limit").Should().Be(3);
        page.Number("total").Should().Be(4);
        page.GetProperty("hasMore").GetBoolean().Should().BeTrue();
        NextOf(answer).Should().Be($"/api/v1/products?limit=3&include=total&after={page.Text("next")}");
        var last = await _anybody.Http.GetAsync(NextOf(answer));
        (await last.Json()).GetProperty("page").GetProperty("hasMore").GetBoolean().Should().BeFalse();
        last.Headers.Contains("Link").Should().BeFalse();
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_list_only()
    {
        await _seller.AddProduct("Apple");
        await _seller.AddProduct("Almond");
        var cursor = (await _anybody.Get("/products?limit=1&sort=price&q=a").Json()).GetProperty("page").Text("next");

        foreach (var query in new[]
        {
            $"sort=name&q=a&after={cursor}",
            $"sort=price&q=b&after={cursor}",
            $"sort=price&after={cursor}",
            $"sort=price&q=a&minPrice=1&after={cursor}",
            $"sort=price&q=a&after={cursor[..^1]}{(cursor[^1] == 'A' ? 'B' : 'A')}",
            $"sort=price&q=a&after={(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}",
            $"sort=price&q=a&after={cursor}A",
            "sort=price&q=a&after=nonsense!",
            "sort=price&q=a&after=",
            "sort=price&q=a&after=AAAA",
        })
        {
            var answer = await _anybody.Get($"/products?{query}");

            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, query);
            (await answer.ReadProblem()).Faults().Should().Equal("after cursor-invalid");
        }

        (await _anybody.Get($"/products?q=a&sort=price&limit=2&after={cursor}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("limit=0", "limit out-of-range")]
    [InlineData("limit=101", "limit out-of-range")]
    [InlineData("limit=-1", "limit out-of-range")]
    [InlineData("minPrice=1,5", "minPrice invalid-value")]
    [InlineData("price=1,5", "price unknown-parameter")]
    [InlineData("minPrice=-1", "minPrice out-of-range")]
    [InlineData("maxPrice=1000000000000", "maxPrice out-of-range")]
    [InlineData("minPrice=2&maxPrice=1", "minPrice out-of-range")]
    [InlineData("sort=password", "sort invalid-value")]
    [InlineData("include=everything", "include invalid-value")]
    [InlineData("q=a%00", "q control-character")]
    [InlineData("q=a&q=b", "q repeated-parameter")]
    [InlineData("brandname=x", "brandname unknown-parameter")]
    public async Task A_bad_query_is_refused(string query, string fault)
    {
        var answer = await _anybody.Get($"/products?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    [Fact]
    public async Task A_list_is_tagged_by_its_content()
    {
        await AddFour();
        var tag = (await _anybody.Get("/products")).Headers.ETag!.Tag;

        (await _anybody.Send(HttpMethod.Get, "/products", null, ("If-None-Match", tag))).StatusCode.Should().Be(HttpStatusCode.NotModified);
        await _seller.AddProduct();
        (await _anybody.Send(HttpMethod.Get, "/products", null, ("If-None-Match", tag))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task AddFour()
    {
        await _seller.AddProduct("Alpha", price: 300);
        await _seller.AddProduct("Bravo", price: 100);
        await _seller.AddProduct("Charlie", price: 300);
        await _seller.AddProduct("Delta", price: 400);
    }

    private static string? NextOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0].TrimStart('<') : null;
}

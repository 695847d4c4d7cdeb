using System.Net;

namespace Shop.Adapters.Web.Tests.Catalog;

public sealed class ProductListTests(ProductListTests.FourProducts category) : IClassFixture<ProductListTests.FourProducts>
{
    public sealed class FourProducts : IAsyncLifetime
    {
        internal ShopFixture Shop { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Shop.InitializeAsync();
            await Shop.Seller.AddProduct("Alpha", price: 300);
            await Shop.Seller.AddProduct("Bravo", price: 100);
            await Shop.Seller.AddProduct("Charlie", price: 300);
            await Shop.Seller.AddProduct("Delta", price: 400);
        }

        public ValueTask DisposeAsync() => Shop.DisposeAsync();
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
    [InlineData("?q=", "")]
    [InlineData("?q=%25", "")]
    [InlineData("?q=_", "")]
    [InlineData("?q=%3F%3F%3F", "")]
    [InlineData("?q=%F0%9F%8E%81", "")]
    [InlineData("?q=%F0%9F%8E%81&sort=relevance", "")]
    [InlineData("?brand=", "")]
    [InlineData("?category=&tag=", "")]
    [InlineData("?q=nothing%20at%20all", "")]
    [InlineData("?q=%27%22%25%5C%3A%2A%26%7C%21()", "")]
    public async Task Product_list_is_filtered_and_sorted_by_the_query(string query, string names)
    {
        var page = await category.Shop.Anybody.Get($"/products{query}").Json();

        string.Join(' ', page.Items().Select(product => product.Text("name"))).Should().Be(names);
    }

    /// <summary>One rule for every list that can be searched: nothing is found, and the total and the facets say so too.</summary>
    [Theory]
    [InlineData("/products")]
    [InlineData("/brands")]
    [InlineData("/categories")]
    [InlineData("/tags")]
    [InlineData("/collections")]
    [InlineData("/accounts")]
    [InlineData("/admins")]
    public async Task Search_text_without_a_word_finds_nothing_in_any_list(string list)
    {
        foreach (var q in new[] { "", "%", "_", "???", "🎁", " ", "@." })
        {
            var answer = await category.Shop.Admin.Get($"{list}?q={Uri.EscapeDataString(q)}&include=total").Json();

            answer.Items().Should().BeEmpty(q);
            answer.GetProperty("page").Number("total").Should().Be(0, q);
        }
    }

    [Fact]
    public async Task Page_links_to_the_next_page()
    {
        var answer = await category.Shop.Anybody.Get("/products?limit=3&include=total");

        var page = (await answer.Json()).GetProperty("page");
        page.Number("limit").Should().Be(3);
        page.Number("total").Should().Be(4);
        page.GetProperty("hasMore").GetBoolean().Should().BeTrue();
        NextOf(answer).Should().Be($"/api/v1/products?limit=3&include=total&after={page.Text("next")}");
        var last = await category.Shop.Anybody.Http.GetAsync(NextOf(answer));
        (await last.Json()).GetProperty("page").GetProperty("hasMore").GetBoolean().Should().BeFalse();
        last.Headers.Contains("Link").Should().BeFalse();
    }

    [Fact]
    public async Task Cursor_is_valid_only_for_its_list()
    {
        var cursor = (await category.Shop.Anybody.Get("/products?limit=1&sort=price&maxPrice=300").Json()).GetProperty("page").Text("next");

        foreach (var query in new[]
        {
            $"sort=name&maxPrice=300&after={cursor}",
            $"sort=price&maxPrice=400&after={cursor}",
            $"sort=price&after={cursor}",
            $"sort=price&maxPrice=300&minPrice=1&after={cursor}",
            $"sort=price&maxPrice=300&after={cursor[..^1]}{(cursor[^1] == 'A' ? 'B' : 'A')}",
            $"sort=price&maxPrice=300&after={(cursor[0] == 'A' ? 'B' : 'A')}{cursor[1..]}",
            $"sort=price&maxPrice=300&after={cursor}A",
            "sort=price&maxPrice=300&after=nonsense!",
            "sort=price&maxPrice=300&after=",
            "sort=price&maxPrice=300&after=AAAA",
        })
        {
            var answer = await category.Shop.Anybody.Get($"/products?{query}");

            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, query);
            (await answer.ReadProblem()).Faults().Should().Equal("after cursor-invalid");
        }

        (await category.Shop.Anybody.Get($"/products?maxPrice=300&sort=price&limit=2&after={cursor}")).StatusCode.Should().Be(HttpStatusCode.OK);
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
    [InlineData("seller=me", "seller invalid-value")]
    [InlineData("status=hidden", "status invalid-value")]
    [InlineData("inStock=yes", "inStock invalid-value")]
    [InlineData("sort=relevance", "sort words-missing")]
    [InlineData("sort=popular&sort=name", "sort repeated-parameter")]
    public async Task Invalid_query_is_rejected(string query, string fault)
    {
        var answer = await category.Shop.Anybody.Get($"/products?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    private static string? NextOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0].TrimStart('<') : null;
}

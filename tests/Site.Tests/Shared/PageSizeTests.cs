using System.Net.Http.Headers;

namespace Shop.Site.Tests.Shared;

public sealed class PageSizeTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const int LargestPage = 60 * 1024;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_is_sent_compressed_and_is_small(string encoding)
    {
        var slug = "";
        for (var products = 0; products < 30; products++)
            slug = (await fixture.Shop.Product(description: new string('x', 500))).Slug;
        using var client = new HttpClient { BaseAddress = fixture.Shop.Address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        foreach (var path in new[] { "/", "/search", "/cart", "/login", $"/p/{slug}" })
        {
            using var answer = await client.GetAsync(path);

            answer.Content.Headers.ContentEncoding.Should().Equal(encoding);
            answer.Headers.Vary.Should().Contain("Accept-Encoding");
            (await answer.Content.ReadAsByteArrayAsync()).Length.Should().BeInRange(1, LargestPage, "{0} is small", path);
        }
    }
}

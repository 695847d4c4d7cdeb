using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shop.Adapters.Web.Documentation;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class ApiPageTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Page_is_reached_at_docs_and_shows_the_document()
    {
        using var http = new HttpClient { BaseAddress = fixture.Shop.Address };

        foreach (var address in new[] { "/docs", "/docs/", "/docs/index.html" })
        {
            var answer = await http.GetAsync(address);

            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.RequestMessage!.RequestUri!.PathAndQuery.Should().Be($"/docs/index.html?url={ApiDocument.Path}");
        }
    }

    [Fact]
    public async Task Page_allows_its_own_inline_script_only()
    {
        using var http = new HttpClient { BaseAddress = fixture.Shop.Address };

        var answer = await http.GetAsync("/docs");

        var script = Matches(await answer.Content.ReadAsStringAsync(), "<script>(?<found>.*?)</script>").Should().ContainSingle().Subject;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Replace("\r\n", "\n", StringComparison.Ordinal))));
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain($"script-src 'self' 'sha256-{hash}';");
    }

    [Fact]
    public async Task Page_refers_to_no_other_host()
    {
        using var http = new HttpClient { BaseAddress = fixture.Shop.Address };

        var page = await http.GetStringAsync("/docs");
        var files = Matches(page, "(src|href)=\"(?<found>[^\"]*)\"");

        page.Should().NotContain("://");
        files.Should().HaveCountGreaterThan(3);
        foreach (var file in files)
            (await http.GetAsync($"/docs/{file}")).StatusCode.Should().Be(HttpStatusCode.OK, "of {0}", file);
    }

    [Fact]
    public void Policy_has_a_hash_of_each_inline_script()
    {
        ApiPage.PolicyFor("<p>").Should().Contain("script-src 'self'; ");
        ApiPage.PolicyFor("<script src=\"a.js\"></script><script>a</script><script>b</script>").Should().Contain(
            "script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=' 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='; ");
    }

    private static List<string> Matches(string page, string pattern) =>
    [
        .. Regex.Matches(page, pattern, RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["found"].Value),
    ];
}

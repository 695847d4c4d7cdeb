using System.Net;
using System.Text.Json;
using Shop.Adapters.Web.Documentation;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Tests.Http;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class ProblemPagesTests(ProblemPagesTests.Host host) : IClassFixture<ProblemPagesTests.Host>
{
    public sealed class Host : IAsyncLifetime
    {
        private SampleHost _host = null!;

        public HttpClient Client => _host.Client;

        public async ValueTask InitializeAsync() =>
            _host = await SampleHost.Start(v1 => v1.MapDocumentation(), register: services => services.AddDocumentation());

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }

    public static TheoryData<string> Codes => [.. ProblemCatalog.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_problem_code_is_explained_in_HTML_and_in_JSON(string code)
    {
        var kind = ProblemCatalog.Of(code);

        var page = await host.Client.GetAsync($"/api/v1/problems/{code}");
        var answer = await Ask(code, "application/json");

        page.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()).Should()
            .Contain(kind.Title).And.Contain(code).And.Contain($"{kind.Status}").And.Contain(kind.Explanation);
        var received = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        received.GetProperty("code").GetString().Should().Be(code);
        received.GetProperty("status").GetInt32().Should().Be(kind.Status);
        received.GetProperty("explanation").GetString().Should().Be(kind.Explanation);
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, text/html;q=0.5", "application/json")]
    [InlineData("application/*, text/html;q=0.5", "application/json")]
    public async Task Problem_page_is_returned_in_the_media_type_that_Accept_prefers(string accepted, string expected)
    {
        (await Ask("forbidden", accepted)).Content.Headers.ContentType!.MediaType.Should().Be(expected);
    }

    [Fact]
    public async Task An_unknown_code_is_not_found()
    {
        var answer = await host.Client.GetAsync("/api/v1/problems/out-of-tea");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.ReadCode()).Should().Be("not-found");
    }

    [Fact]
    public async Task Problem_page_loads_no_resources_and_runs_no_scripts()
    {
        var page = await host.Client.GetAsync("/api/v1/problems/forbidden");

        page.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().StartWith("default-src 'none'");
        (await page.Content.ReadAsStringAsync()).Should().NotContain("<script").And.NotContain("http://").And.NotContain("https://");
    }

    private async Task<HttpResponseMessage> Ask(string code, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/problems/{code}");
        request.Headers.Accept.ParseAdd(accepted);
        return await host.Client.SendAsync(request);
    }
}

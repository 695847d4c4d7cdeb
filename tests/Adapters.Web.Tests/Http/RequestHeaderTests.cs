using System.Net;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>The headers <c>Accept</c> and <c>If-Match</c> and parallel repeats of <c>Idempotency-Key</c>.</summary>
public sealed class RequestHeaderTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Theory]
    [InlineData("/api/v1/products", "text/html")]
    [InlineData("/api/v1/products", "application/json;q=0")]
    [InlineData("/api/v1/products", "application/json;q=0, */*;q=0")]
    [InlineData("/api/v1/products", "application/json;q=0, */*")]
    [InlineData("/api/v1/settings", "application/xml, image/*")]
    [InlineData("/api/v1/categories/tree", "*/*;q=0")]
    [InlineData("/.well-known/jwks.json", "text/plain")]
    [InlineData("/health/live", "text/html")]
    public async Task Resource_is_not_acceptable_when_every_representation_is_ruled_out(string path, string accept)
    {
        var answer = await Get(path, accept);

        answer.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        (await answer.ReadCode()).Should().Be("not-acceptable");
    }

    [Theory]
    [InlineData("/api/v1/products", null)]
    [InlineData("/api/v1/products", "*/*")]
    [InlineData("/api/v1/products", "application/*")]
    [InlineData("/api/v1/products", "application/json;charset=utf-8")]
    [InlineData("/api/v1/products", "text/html, application/json;q=0.1")]
    [InlineData("/api/v1/products", "*/*;q=0, application/json")]
    [InlineData("/api/v1/products", "not a media type")]
    [InlineData("/problems/not-found", "text/html")]
    [InlineData("/problems/not-found", "application/json")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/docs/", "text/html")]
    public async Task Resource_is_returned_when_a_representation_is_acceptable(string path, string? accept) =>
        (await Get(path, accept)).StatusCode.Should().Be(HttpStatusCode.OK);

    [Fact]
    public async Task Request_that_accepts_nothing_has_no_effect()
    {
        var refused = await fixture.Admin.Send(HttpMethod.Post, "/brands", """{"name":"Unacceptable"}""", ("Accept", "text/html"));

        refused.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        (await fixture.Anybody.Get("/brands?q=Unacceptable").Json()).Items().Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"7\", \"1\"", HttpStatusCode.OK)]
    [InlineData("\"1\", \"7\"", HttpStatusCode.OK)]
    [InlineData("W/\"1\", \"1.abc\", \"1\"", HttpStatusCode.OK)]
    [InlineData("\"nonsense\", \"1\"", HttpStatusCode.OK)]
    [InlineData("\"7\", \"8\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1\", \"2\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"abc\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"01\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"2.abc\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"1.another-hash\"", HttpStatusCode.OK)]
    [InlineData("\"1", HttpStatusCode.BadRequest)]
    [InlineData("1", HttpStatusCode.BadRequest)]
    [InlineData("*", HttpStatusCode.OK)]
    public async Task One_current_tag_of_If_Match_suffices(string ifMatch, HttpStatusCode status)
    {
        var brand = await fixture.Admin.Post("/brands", new { name = $"Matched {Guid.NewGuid()}" }).Json();

        (await fixture.Admin.Patch($"/brands/{brand.Text("id")}", """{"name":"Matched again"}""".Replace("again", $"{Guid.NewGuid()}", StringComparison.Ordinal), ifMatch))
            .StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Parallel_repeats_of_a_finished_request_all_get_its_response()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var product = await fixture.Seller.Post("/products", """{"sku":"IDEM","name":"Repeated","price":{"amount":1,"currency":"USD"},"stock":50}""").Json();
        var order = $$"""{"items":[{"productId":"{{product.Text("id")}}"}]}""";

        await Repeat(buyer, "/orders", order);
        await Repeat(fixture.Admin, "/brands", """{"name":"Repeated brand"}""");
    }

    private static async Task Repeat(ApiClient client, string path, string body)
    {
        var first = await client.Post(path, body, key: "repeated-1");
        var stored = await first.Content.ReadAsByteArrayAsync();
        first.StatusCode.Should().Be(HttpStatusCode.Created);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Post(path, body, key: "repeated-1")));

        foreach (var answer in answers)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.Created);
            answer.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
            (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(stored);
        }
    }

    private async Task<HttpResponseMessage> Get(string path, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await fixture.Anybody.Http.SendAsync(request);
    }
}

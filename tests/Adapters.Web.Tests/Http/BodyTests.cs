using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class BodyTests(BodyTests.Hosts hosts) : IClassFixture<BodyTests.Hosts>
{
    private sealed record Line(ProductId ProductId, int Quantity = 1);

    private sealed record Sample(
        string Name, IReadOnlyList<Line>? Lines = null, Money? Price = null, bool Flag = false, long Big = 0, ProductStatus Status = default);

    private sealed record Patch(Optional<string> Name = default, Optional<string?> Text = default, Optional<IReadOnlyList<Line>> Lines = default);

    public static TheoryData<string, string> BadBodies => new()
    {
        { "", "# json-invalid" },
        { "null", "# null-not-allowed" },
        { "[]", "# wrong-type" },
        { "7", "# wrong-type" },
        { "{", "# json-invalid" },
        { """{"name":"a"}}""", "# json-invalid" },
        { """{"name":"a"} x""", "# json-invalid" },
        { """{"name":"a",}""", "# json-invalid" },
        { """{name:"a"}""", "# json-invalid" },
        { """{"name":"a" /* b */}""", "# json-invalid" },
        { "{}", "#/name required" },
        { """{"name":null}""", "#/name null-not-allowed" },
        { """{"name":7}""", "#/name wrong-type" },
        { """{"Name":"a"}""", "#/Name unknown-property, #/name required" },
        { """{"name":"a","name":"b"}""", "#/name duplicate-property" },
        { """{"name":"a","n\u0061me":"b"}""", "#/name duplicate-property" },
        { """{"name":"a","extra":1}""", "#/extra unknown-property" },
        { """{"name":"a","a/b~c d":1}""", "#/a~1b~0c%20d unknown-property" },
        { """{"name":"a\u0000b"}""", "#/name text-invalid" },
        { """{"name":"\ud800"}""", "#/name text-invalid" },
        { """{"name":"a","\ud800":1}""", "# text-invalid" },
        { """{"name":"a","flag":"true"}""", "#/flag wrong-type" },
        { """{"name":"a","flag":1}""", "#/flag wrong-type" },
        { """{"name":"a","big":1e400}""", "#/big wrong-type" },
        { """{"name":"a","big":99999999999999999999}""", "#/big wrong-type" },
        { """{"name":"a","big":1.5}""", "#/big wrong-type" },
        { """{"name":"a","big":"1"}""", "#/big wrong-type" },
        { """{"name":"a","big":NaN}""", "# json-invalid" },
        { """{"name":"a","status":"Draft"}""", "#/status invalid-value" },
        { """{"name":"a","status":1}""", "#/status invalid-value" },
        { """{"name":"a","status":"draft, published"}""", "#/status invalid-value" },
        { """{"name":"a","lines":{}}""", "#/lines wrong-type" },
        { """{"name":"a","lines":[null]}""", "#/lines/0 null-not-allowed" },
        { """{"name":"a","lines":[{"productId":"prd_7"}]}""", "#/lines/0/productId invalid-value" },
        { """{"name":"a","lines":[{"productId":7}]}""", "#/lines/0/productId invalid-value" },
        { """{"name":"a","lines":[{"quantity":"5"}]}""", "#/lines/0/productId required, #/lines/0/quantity wrong-type" },
        { """{"name":"a","price":5}""", "#/price wrong-type" },
        { """{"name":"a","price":{"amount":"5","currency":"EUR"}}""", "#/price/amount wrong-type" },
        { """{"name":"a","price":{"amount":5}}""", "#/price/currency required" },
        { """{"name":"a","price":{"amount":-5,"currency":"EUR"}}""", "#/price/amount invalid-value" },
        { """{"name":"a","price":{"amount":5,"currency":"eur"}}""", "#/price/currency invalid-value" },
        { """{"name":"a","price":{"amount":1000000000000,"currency":"EUR"}}""", "#/price/amount invalid-value" },
        { """{"name":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}""", "# json-invalid" },
        { """{"name":1,"x":1,"lines":[{"quantity":0.5,"y":1}]}""",
            "#/lines/0/productId required, #/lines/0/quantity wrong-type, #/lines/0/y unknown-property, #/name wrong-type, #/x unknown-property" },
    };

    public sealed class Hosts : SampleHosts
    {
        protected override void Map(RouteGroupBuilder v1)
        {
            v1.MapPost("/samples", (Body<Sample> body) => Answer.Ok(body.Value)).AllowEverybody();
            v1.MapPost("/optional", (OptionalBody<Sample> body) => Answer.Ok(body.Value?.Name ?? "none")).AllowEverybody();
            v1.MapPatch("/samples", (Body<Patch> body) => Answer.Ok($"{body.Value.Name.IsGiven} {body.Value.Text}")).AllowEverybody();
        }
    }

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Invalid_body_returns_the_same_faults_in_every_environment(string body, string faults)
    {
        foreach (var host in hosts.All)
        {
            var answer = await host.Client.PostAsync("/api/v1/samples", Json(body));

            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            var problem = await answer.ReadProblem();
            problem.GetProperty("code").GetString().Should().Be("invalid-request");
            string.Join(", ", problem.Faults().Order(StringComparer.Ordinal)).Should().Be(faults);
        }
    }

    [Fact]
    public async Task Fault_detail_lists_the_allowed_values_without_type_names()
    {
        var answer = await hosts.Production.Client.PostAsync("/api/v1/samples", Json("""{"name":"a","status":"sold","big":{}}"""));

        var details = (await answer.ReadProblem()).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("detail").GetString());
        details.Should().Contain("Must be one of: published, draft, inactive.").And.NotContain(detail => detail!.Contains("System."));
    }

    [Fact]
    public async Task Valid_body_is_read()
    {
        var answer = await hosts.Production.Client.PostAsync("/api/v1/samples", Json(
            "\uFEFF" + """{"name":"a\ud83d\ude00","lines":[{"productId":"prd_0190a0000000700080000000000000aa"}],"price":{"currency":"EUR","amount":5}}"""));

        var text = await answer.Content.ReadAsStringAsync();
        text.Should().Contain("\"quantity\":1").And.Contain("\"amount\":5").And.Contain("published");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("Application/JSON;charset=\"Utf-8\"")]
    public async Task Body_is_accepted_with_every_spelling_of_UTF_8(string contentType)
    {
        foreach (var host in hosts.All)
            (await Send(host, HttpMethod.Post, "/api/v1/samples", """{"name":"a"}""", contentType)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/merge-patch+json")]
    [InlineData("application")]
    [InlineData(null)]
    public async Task Body_of_another_media_type_is_rejected(string? contentType)
    {
        foreach (var host in hosts.All)
        {
            var answer = await Send(host, HttpMethod.Post, "/api/v1/samples", """{"name":"a"}""", contentType);

            answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
            (await answer.ReadCode()).Should().Be("unsupported-media-type");
        }
    }

    [Fact]
    public async Task Body_with_a_content_encoding_is_rejected()
    {
        var content = Json("""{"name":"a"}""");
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await hosts.Production.Client.PostAsync("/api/v1/samples", content);

        answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_of_two_mebibytes_is_rejected(bool isChunked)
    {
        foreach (var host in hosts.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/samples") { Content = Json(new string(' ', 2 * 1024 * 1024)) };
            request.Headers.TransferEncodingChunked = isChunked;
            request.Headers.ExpectContinue = true;

            var answer = await host.Client.SendAsync(request);

            answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
            (await answer.ReadCode()).Should().Be("body-too-large");
        }
    }

    [Theory]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/json")]
    public async Task Patch_distinguishes_null_from_a_missing_property(string contentType)
    {
        var answer = await Send(hosts.Production, HttpMethod.Patch, "/api/v1/samples", """{"text":null}""", contentType);

        (await answer.Content.ReadAsStringAsync()).Should().StartWith("\"False Optional { IsGiven = True");
    }

    [Theory]
    [InlineData("""{"name":null}""", "#/name null-not-allowed")]
    [InlineData("""{"lines":null}""", "#/lines null-not-allowed")]
    [InlineData("""{"lines":[null]}""", "#/lines/0 null-not-allowed")]
    [InlineData("""{"lines":[{"productId":null}]}""", "#/lines/0/productId null-not-allowed")]
    public async Task Patch_rejects_null_where_a_value_is_required(string body, string fault)
    {
        var answer = await Send(hosts.Production, HttpMethod.Patch, "/api/v1/samples", body, "application/merge-patch+json");

        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    [Fact]
    public async Task Body_with_bytes_that_are_not_UTF_8_is_rejected()
    {
        var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var answer = await hosts.Production.Client.PostAsync("/api/v1/samples", content);

        (await answer.ReadProblem()).Faults().Should().Equal("# json-invalid");
    }

    [Fact]
    public async Task Optional_body_may_be_missing()
    {
        (await hosts.Production.Client.PostAsync("/api/v1/optional", null)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await hosts.Production.Client.PostAsync("/api/v1/optional", Json("""{"name":"a"}"""))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await hosts.Production.Client.PostAsync("/api/v1/optional", Json("""{"nam":"a"}"""))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Problem_has_at_most_a_hundred_faults()
    {
        var body = JsonSerializer.Serialize(Enumerable.Range(0, 5000).ToDictionary(i => $"unknown{i}", i => i, StringComparer.Ordinal));

        var answer = await hosts.Production.Client.PostAsync("/api/v1/samples", Json(body));

        (await answer.ReadProblem()).Faults().Should().HaveCount(100);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task<HttpResponseMessage> Send(SampleHost host, HttpMethod method, string path, string body, string? contentType)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await host.Client.SendAsync(request);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Shop.Adapters.Web.Tests.Documentation;

public sealed class DocumentedAnswersTests
{
    private static readonly DocumentedAnswers s_teapots = new(JsonElement.Parse(
        """
        {
          "paths": {
            "/teapots/{id}": {
              "get": {
                "responses": {
                  "200": {
                    "headers": { "ETag": {} },
                    "content": { "application/json": { "schema": { "type": "object", "required": ["size"] } } }
                  },
                  "429": {},
                  "404": { "content": { "application/problem+json": { "schema": { "type": "object" }, "examples": { "not-found": {} } } } }
                }
              },
              "delete": { "responses": { "204": {} } }
            }
          }
        }
        """));

    [Theory]
    [InlineData("/teapots/7", 200, """{"size":3}""")]
    [InlineData("/teapots/7", 404, """{"code":"not-found"}""")]
    [InlineData("/kettles/7", 500, "{}")]
    public async Task Documented_response_has_no_fault(string path, int status, string body)
    {
        (await Faults(path, status, body)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/teapots/7", 500, "{}", "500 is not described")]
    [InlineData("/teapots/7", 200, "{}", "#: size is missing")]
    [InlineData("/teapots/7", 404, """{"code":"broken"}""", "404: the code broken is not described")]
    public async Task Undocumented_status_body_or_code_is_reported(string path, int status, string body, string fault)
    {
        (await Faults(path, status, body)).Should().Equal(fault);
    }

    [Fact]
    public async Task Undocumented_headers_and_content_types_are_reported()
    {
        var answer = Answer("/teapots/7", 200, "{}");
        answer.Headers.Location = new Uri("/teapots/8", UriKind.Relative);
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");

        (await s_teapots.Faults(answer)).Should().Equal("200: Location is not described", "200: text/plain is not described");
    }

    [Fact]
    public async Task General_headers_are_described_by_the_document()
    {
        (await s_teapots.Faults(Limited(HttpMethod.Get, 200, """{"size":3}"""))).Should().BeEmpty();
        (await s_teapots.Faults(Limited(HttpMethod.Delete, 204, ""))).Should().Equal("204: RateLimit is not described");
    }

    private static HttpResponseMessage Limited(HttpMethod method, int status, string body)
    {
        var answer = Answer("/teapots/7", status, body);
        answer.RequestMessage!.Method = method;
        answer.Headers.Add("X-Request-Id", "1");
        answer.Headers.Add("RateLimit", "r=1");
        if (body is "")
            answer.Content.Headers.ContentType = null;
        return answer;
    }

    private static Task<IReadOnlyList<string>> Faults(string path, int status, string body) => s_teapots.Faults(Answer(path, status, body));

    private static HttpResponseMessage Answer(string path, int status, string body) => new((HttpStatusCode)status)
    {
        RequestMessage = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://shop.example{path}")),
        Content = new StringContent(body, Encoding.UTF8, status < 400 ? "application/json" : "application/problem+json"),
    };
}

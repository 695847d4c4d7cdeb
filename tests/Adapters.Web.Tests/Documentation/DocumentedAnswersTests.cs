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
                  "404": { "content": { "application/problem+json": { "schema": { "type": "object" }, "examples": { "not-found": {} } } } }
                }
              }
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

    private static Task<IReadOnlyList<string>> Faults(string path, int status, string body) => s_teapots.Faults(Answer(path, status, body));

    private static HttpResponseMessage Answer(string path, int status, string body) => new((HttpStatusCode)status)
    {
        RequestMessage = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://shop.example{path}")),
        Content = new StringContent(body, Encoding.UTF8, status < 400 ? "application/json" : "application/problem+json"),
    };
}

using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Requests over a plain socket: too large, too slow, or ambiguous.</summary>
public sealed class RawRequestTests(RawRequestTests.Hosts hosts) : IClassFixture<RawRequestTests.Hosts>
{
    private const string Post = "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private const string Json = "{\"text\":\"a\"}";

    public sealed class Hosts : SampleHosts
    {
        protected override void Map(RouteGroupBuilder v1) => MapEndpoints(v1);
    }

    /// <summary>With <c>~</c> for a line end.</summary>
    public static TheoryData<string, string> Misleading => new()
    {
        { "a length and a transfer encoding", $"{Post}Content-Length: 4~Transfer-Encoding: chunked~~c~{Json}~0~~" },
        { "a transfer encoding and a length", $"{Post}Transfer-Encoding: chunked~Content-Length: 12~~c~{Json}~0~~" },
        { "two lengths", $"{Post}Content-Length: 12~Content-Length: 13~~{Json}" },
        { "the same length twice", $"{Post}Content-Length: 12~Content-Length: 12~~{Json}" },
        { "two lengths in one", $"{Post}Content-Length: 12, 12~~{Json}" },
        { "a negative length", $"{Post}Content-Length: -1~~{Json}" },
        { "a length beyond all numbers", $"{Post}Content-Length: 99999999999999999999~~{Json}" },
        { "a chunk of no size", $"{Post}Transfer-Encoding: chunked~~zz~{Json}~0~~" },
        { "a chunk that ends elsewhere", $"{Post}Transfer-Encoding: chunked~~2~{Json}~0~~" },
        { "a chunk that ends with a bare line feed", $"{Post}Transfer-Encoding: chunked~~c\n{Json}~0~~" },
        { "an unknown transfer encoding", $"{Post}Transfer-Encoding: zip~~{Json}" },
        { "a request line that ends with a bare line feed", "GET /api/v1/open HTTP/1.1\nHost: localhost~~" },
        { "a header that ends with a bare line feed", "GET /api/v1/open HTTP/1.1~Host: localhost\nX-Other: 1~~" },
        { "a header that ends with a bare carriage return", "GET /api/v1/open HTTP/1.1~Host: localhost\rX-Other: 1~~" },
        { "a header on two lines", "GET /api/v1/open HTTP/1.1~Host: localhost~X-Other: 1~ 2~~" },
        { "a header with NUL", "GET /api/v1/open HTTP/1.1~Host: localhost~X-Other: a\0b~~" },
        { "a header with a space before the colon", "GET /api/v1/open HTTP/1.1~Host: localhost~X-Other : 1~~" },
        { "no host", "GET /api/v1/open HTTP/1.1~~" },
        { "two hosts", "GET /api/v1/open HTTP/1.1~Host: localhost~Host: evil.example~~" },
        { "the method TRACE", "TRACE /api/v1/open HTTP/1.1~Host: localhost~Connection: close~~" },
        { "the method TRACK", "TRACK /api/v1/open HTTP/1.1~Host: localhost~Connection: close~~" },
        { "the method CONNECT", "CONNECT evil.example:443 HTTP/1.1~Host: evil.example:443~Connection: close~~" },
        { "a TLS greeting", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003~~" },
    };

    [Theory]
    [MemberData(nameof(Misleading))]
    public async Task Ambiguous_request_is_rejected(string what, string request)
    {
        foreach (var host in hosts.All)
        {
            var answer = await RawRequest.Send(host.Client.BaseAddress!, request.Replace("~", "\r\n", StringComparison.Ordinal));

            answer.Should().MatchRegex("^(HTTP/1.1 4|$)", "of {0}", what);
            answer.Split("HTTP/1.1 ").Should().HaveCountLessThanOrEqualTo(2, "a refused request must not begin another one");
            (await host.Client.GetStringAsync("/api/v1/open")).Should().Be("\"open\"");
        }
    }

    [Theory]
    [InlineData(8 * 1024, 1, 10, "uri-too-long", 414)]
    [InlineData(10, 1, 32 * 1024, "headers-too-large", 431)]
    [InlineData(10, 101, 10, "headers-too-large", 431)]
    public async Task Request_head_slightly_over_the_limit_returns_a_problem(int pathLength, int headers, int headerLength, string code, int status)
    {
        var answer = await SendHead(pathLength, headers, headerLength);

        answer.Should().StartWith($"HTTP/1.1 {status} ").And.Contain($"\"code\":\"{code}\"").And.Contain("X-Content-Type-Options: nosniff");
    }

    [Theory]
    [InlineData(40 * 1024, 1, 10, 414)]
    [InlineData(10, 1, 100 * 1024, 431)]
    [InlineData(10, 1, 8 * 1024 * 1024, 431)]
    [InlineData(10, 10_000, 10, 431)]
    public async Task Request_head_far_over_the_limit_is_rejected_without_being_read(int pathLength, int headers, int headerLength, int status)
    {
        var answer = await SendHead(pathLength, headers, headerLength);

        // The server closes the connection while more data arrives, so the response may be lost.
        answer.Should().MatchRegex($"^(HTTP/1.1 {status} |$)");
        (await hosts.Production.Client.GetStringAsync("/api/v1/open")).Should().Be("\"open\"");
    }

    /// <summary>Every part of the request is sent, whatever the response is and how early it comes; then the connection serves the next request.</summary>
    [Theory]
    [InlineData("/api/v1/echo", "application/json", 413)]
    [InlineData("/api/v1/echo", "text/plain", 415)]
    [InlineData("/api/v1/closed", "application/json", 401)]
    [InlineData("/api/v1/nothing", "application/json", 404)]
    [InlineData("/api/v1/open", "application/json", 405)]
    public async Task Large_body_gets_its_response_on_an_unbroken_connection(string path, string type, int status)
    {
        foreach (var isChunked in new[] { false, true })
        {
            foreach (var size in new[] { 512 * 1024, 2 * 1024 * 1024, 10 * 1024 * 1024, 70 * 1024 * 1024 })
            {
                await using var connection = await RawConnection.Open(hosts.Production.Client.BaseAddress!);

                var answer = await connection.Post(path, type, size, isChunked);

                answer.Should().Be(status == 413 && size < 1024 * 1024 ? 400 : status, "{0} bytes were sent", size);
                (await connection.Get("/api/v1/open")).Should().Be(200);
            }
        }
    }

    [Fact]
    public async Task Request_with_incomplete_headers_times_out()
    {
        await using var host = await Impatient();

        var answer = await RawRequest.Send(host.Client.BaseAddress!, "GET /api/v1/open HTTP/1.1\r\nHost: local");

        answer.Should().MatchRegex("^(HTTP/1.1 408 |$)");
    }

    [Fact]
    public async Task Request_with_a_slow_body_times_out()
    {
        await using var host = await Impatient();

        var answer = await RawRequest.Send(host.Client.BaseAddress!, Post + "Content-Length: 100\r\n\r\n{");

        answer.Should().StartWith("HTTP/1.1 408 ").And.Contain("\"request-timeout\"");
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed()
    {
        await using var host = await SampleHost.Start(MapEndpoints, settings: [("Load:Connections", "1")]);
        (await host.Client.GetStringAsync("/api/v1/open")).Should().Be("\"open\"");

        var second = await RawRequest.Send(host.Client.BaseAddress!, "GET /api/v1/open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        second.Should().BeEmpty();
        (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private Task<string> SendHead(int pathLength, int headers, int headerLength) => RawRequest.Send(
        hosts.Production.Client.BaseAddress!,
        $"GET /{new string('a', pathLength)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + string.Concat(Enumerable.Range(0, headers).Select(i => $"X-{i}: {new string('a', headerLength)}\r\n")) + "\r\n");

    /// <summary>The server checks its timeouts once a second, so these are the shortest that work.</summary>
    private static Task<SampleHost> Impatient() => SampleHost.Start(MapEndpoints, register: services => services.PostConfigure<KestrelServerOptions>(server =>
    {
        server.Limits.RequestHeadersTimeout.Should().Be(TimeSpan.FromSeconds(10));
        server.Limits.MinRequestBodyDataRate!.GracePeriod.Should().Be(TimeSpan.FromSeconds(5));
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.1));
    }));

    private static void MapEndpoints(RouteGroupBuilder v1)
    {
        v1.MapGet("/open", () => Answer.Ok("open")).AllowEverybody();
        v1.MapPost("/closed", (Body<SampleWord> body) => Answer.Ok(body.Value)).AllowAnyAccount();
        v1.MapPost("/echo", (Body<SampleWord> body) => Answer.Ok(body.Value)).AllowEverybody();
    }

    private sealed record SampleWord(string Text);
}

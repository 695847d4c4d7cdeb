using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Tests.Http;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>What the HTTP server itself refuses, with an empty response, is named in the OpenAPI document.</summary>
public sealed class ServerRefusalTests(DescribedShop described) : IClassFixture<DescribedShop>, IAsyncLifetime
{
    private const string Host = "Host: localhost\r\n";

    private SampleHost _host = null!;

    /// <summary>With the status of the refusal.</summary>
    private static (int Status, string Request)[] Refused =>
    [
        (400, $"GET /a%00b HTTP/1.1\r\n{Host}\r\n"),
        (400, $"GET /a b HTTP/1.1\r\n{Host}\r\n"),
        (400, $"GET / HTTP/1.1\r\n{Host}Bad Header: 1\r\n\r\n"),
        (400, $"GET / HTTP/1.1\r\n{Host}X-Other: a\0b\r\n\r\n"),
        (400, $"GET / HTTP/1.1\n{Host}\r\n"),
        (400, "GET / HTTP/1.1\r\n\r\n"),
        (400, $"GET / HTTP/1.1\r\n{Host}{Host}\r\n"),
        (400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 1\r\nContent-Length: 2\r\n\r\na"),
        (400, $"POST / HTTP/1.1\r\n{Host}Content-Length: x\r\n\r\na"),
        (400, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: zip\r\n\r\na"),
        (400, "POST / HTTP/1.0\r\n\r\na"),
        (405, $"GET * HTTP/1.1\r\n{Host}\r\n"),
        (405, $"GET example.com:443 HTTP/1.1\r\n{Host}\r\n"),
        (408, $"GET / HTTP/1.1\r\n{Host}"),
        (414, $"GET /{new string('a', 40_000)} HTTP/1.1\r\n{Host}\r\n"),
        (431, $"GET / HTTP/1.1\r\n{Host}X-Other: {new string('a', 70_000)}\r\n\r\n"),
        (431, $"GET / HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Repeat("X-Other: a\r\n", 300))}\r\n"),
        (505, $"GET / HTTP/1.7\r\n{Host}\r\n"),
        (505, $"GET / HTTP/9.9\r\n{Host}\r\n"),
    ];

    public async ValueTask InitializeAsync() => _host = await SampleHost.Start(_ => { }, register: services => services.PostConfigure<KestrelServerOptions>(server =>
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1)));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Refusals_of_the_server_are_empty_and_named_in_the_document()
    {
        var text = described.Document.GetProperty("info").GetProperty("description").GetString()!.ReplaceLineEndings(" ");
        var sentence = text.Split("has an empty response")[1].Split("- **Lists**")[0];
        var named = Regex.Matches(sentence, @"\b[45]\d\d\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var met = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (status, request) in Refused)
        {
            var answer = await RawRequest.Send(_host.Client.BaseAddress!, request);

            answer.Should().StartWith($"HTTP/1.1 {status} ", "of {0}", request[..Math.Min(60, request.Length)].ReplaceLineEndings("~")).And.Contain("Content-Length: 0").And.EndWith("\r\n\r\n");
            met.Add(answer[9..12]);
        }

        met.Should().BeEquivalentTo(named);
    }
}

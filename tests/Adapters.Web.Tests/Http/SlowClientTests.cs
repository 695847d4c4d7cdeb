using System.Net;
using System.Net.Sockets;
using System.Text;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Results;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Clients that send or receive slowly, and addresses that send more than others.</summary>
public sealed class SlowClientTests
{
    private const string Post = "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 12\r\n";

    /// <summary>The server answers when it begins to read the body.</summary>
    private const string SlowPost = $"{Post}Expect: 100-continue\r\n\r\n";
    private const string Json = "{\"text\":\"a\"}";

    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _begun;

    [Fact]
    public async Task Request_that_waits_for_its_body_takes_no_place_of_others()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueLength", "0"));
        using var slow = await Connection.Open(host, SlowPost);
        await slow.Send(Json[..5]);

        await IsServed(host);

        (await slow.Send(Json[5..], isAnswered: true)).Should().StartWith("HTTP/1.1 200 ").And.EndWith(Json);
    }

    [Fact]
    public async Task Requests_of_one_address_that_wait_for_their_bodies_are_limited()
    {
        await using var host = await Start(("Load:WaitingForClients", "4"));
        using var slow = await Connection.Open(host, SlowPost);

        var second = await RawRequest.Send(host.Client.BaseAddress!, $"{Post}Connection: close\r\n\r\n{Json}");

        second.Should().StartWith("HTTP/1.1 429 ").And.Contain("\"quota-exceeded\"");
        (await slow.Send(Json, isAnswered: true)).Should().StartWith("HTTP/1.1 200 ");
    }

    [Fact]
    public async Task Response_that_its_client_receives_slowly_takes_no_place_of_others()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueLength", "0"));
        using var slow = await Connection.Open(host, "GET /api/v1/large HTTP/1.1\r\nHost: localhost\r\n\r\n");

        await IsServed(host);
    }

    [Fact]
    public async Task One_address_never_takes_every_place()
    {
        await using var host = await Start(("Load:MaxConcurrency", "4"), ("Load:QueueLength", "9"), ("ForwardedHeaders:KnownProxies", "127.0.0.0/8, ::1"));
        Task<HttpResponseMessage>[] four = [.. Enumerable.Range(0, 4).Select(_ => Get(host, "/api/v1/until-end", "203.0.113.1"))];
        await Eventually.Holds(() => Task.FromResult(Volatile.Read(ref _begun) == 3), TimeSpan.FromSeconds(30));

        (await Get(host, "/api/v1/open", "203.0.113.2")).StatusCode.Should().Be(HttpStatusCode.OK);

        Volatile.Read(ref _begun).Should().Be(3, "the fourth waits for one of its own address");
        _end.SetResult();
        (await Task.WhenAll(four)).Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_over_the_rate_limit_is_rejected_while_every_place_is_taken()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueLength", "0"), ("RateLimit:Anonymous", "1"));
        var first = host.Client.GetAsync("/api/v1/until-end");
        await Eventually.Holds(() => Task.FromResult(Volatile.Read(ref _begun) == 1), TimeSpan.FromSeconds(30));

        (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);

        _end.SetResult();
        (await first).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Streams_of_one_account_are_limited()
    {
        const string account = "acc_0190a0000000700080000000000000aa";
        await using var host = await Start(("Load:StreamsPerAccount", "1"));
        using var first = await Stream(host, account);

        using var second = await Stream(host, account);

        (second.StatusCode, await second.ReadCode()).Should().Be((HttpStatusCode.TooManyRequests, "quota-exceeded"));
        using var others = await Stream(host, "acc_0190a0000000700080000000000000bb");
        others.StatusCode.Should().Be(HttpStatusCode.OK);
        _end.SetResult();
        await first.Content.ReadAsStringAsync();
        using var again = await Stream(host, account);
        again.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Streams_of_one_address_are_limited()
    {
        await using var host = await Start(("Load:StreamsPerAddress", "1"));
        using var first = await Stream(host, "acc_0190a0000000700080000000000000aa");

        using var second = await Stream(host, "acc_0190a0000000700080000000000000bb");

        (second.StatusCode, await second.ReadCode()).Should().Be((HttpStatusCode.TooManyRequests, "quota-exceeded"));
    }

    [Fact]
    public async Task An_account_reads_one_export_at_a_time_and_few_are_read_overall()
    {
        await using var host = await Start(("Load:Exports", "2"));
        using var first = await Stream(host, "acc_0190a0000000700080000000000000aa", "/api/v1/export");

        using var again = await Stream(host, "acc_0190a0000000700080000000000000aa", "/api/v1/export");
        using var second = await Stream(host, "acc_0190a0000000700080000000000000bb", "/api/v1/export");
        using var third = await Stream(host, "acc_0190a0000000700080000000000000cc", "/api/v1/export");

        (again.StatusCode, await again.ReadCode()).Should().Be((HttpStatusCode.TooManyRequests, "quota-exceeded"));
        second.StatusCode.Should().Be(HttpStatusCode.OK);
        (third.StatusCode, await third.ReadCode()).Should().Be((HttpStatusCode.ServiceUnavailable, "unavailable"));
        _end.SetResult();
        await first.Content.ReadAsStringAsync();
        using var later = await Stream(host, "acc_0190a0000000700080000000000000aa", "/api/v1/export");
        later.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Uploads_of_one_account_at_once_are_limited()
    {
        const string account = "acc_0190a0000000700080000000000000aa";
        await using var host = await Start();
        List<HttpResponseMessage> four = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Stream(host, account, "/api/v1/upload")))];

        using var fifth = await Stream(host, account, "/api/v1/upload");
        using var others = await Stream(host, "acc_0190a0000000700080000000000000bb", "/api/v1/upload");

        four.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        (fifth.StatusCode, await fifth.ReadCode()).Should().Be((HttpStatusCode.TooManyRequests, "quota-exceeded"));
        others.StatusCode.Should().Be(HttpStatusCode.OK);
        four.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Connections_of_one_address_are_limited_except_those_of_proxies()
    {
        const string request = "GET /api/v1/open HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        await using var host = await Start(("Load:ConnectionsPerAddress", "1"));
        await using var behindProxy = await Start(("Load:ConnectionsPerAddress", "1"), ("ForwardedHeaders:KnownProxies", "127.0.0.0/8, ::1"));
        await IsServed(host);
        await IsServed(behindProxy);

        (await RawRequest.Send(host.Client.BaseAddress!, request)).Should().BeEmpty();
        (await RawRequest.Send(behindProxy.Client.BaseAddress!, request)).Should().StartWith("HTTP/1.1 200 ");
    }

    private Task<SampleHost> Start(params (string Key, string Value)[] settings) => SampleHost.Start(
        v1 =>
        {
            v1.MapGet("/open", () => Answer.Ok("open")).AllowEverybody();
            v1.MapGet("/large", () => Answer.Ok(new string('a', 64 * 1024 * 1024))).AllowEverybody();
            v1.MapPost("/echo", (Body<SampleWord> body) => Answer.Ok(body.Value)).AllowEverybody();
            v1.MapGet("/until-end", UntilEnd).AllowEverybody();
            v1.MapGet("/stream", Stream).AllowAnyAccount().MayStream();
            v1.MapGet("/export", Stream).AllowAnyAccount().ReadsAll();
            v1.MapGet("/upload", Stream).AllowAnyAccount().WithMetadata(new UploadMetadata(MaxRequestBodySize: 1));
        },
        settings: settings);

    private async Task<IResult> UntilEnd(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _begun);
        await _end.Task.WaitAsync(cancellation);
        return Answer.Ok("end");
    }

    private async Task Stream(HttpContext context)
    {
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await _end.Task.WaitAsync(context.RequestAborted);
    }

    private static async Task<HttpResponseMessage> Stream(SampleHost host, string account, string path = "/api/v1/stream")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Authorization", $"Sample {account} buyer");
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<HttpResponseMessage> Get(SampleHost host, string path, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", client);
        return await host.Client.SendAsync(request);
    }

    /// <summary>Soon, because a slow request has its place until the server finds that it must wait.</summary>
    private static Task IsServed(SampleHost host) =>
        Eventually.Holds(async () => (await host.Client.GetAsync("/api/v1/open")).StatusCode == HttpStatusCode.OK, TimeSpan.FromSeconds(5));

    private sealed record SampleWord(string Text);

    /// <summary>A connection whose request is sent, and whose response is received, in parts.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly TcpClient _socket = new() { ReceiveBufferSize = 4096 };

        /// <summary>Sends the beginning of a request, and receives that of a response.</summary>
        public static async Task<Connection> Open(SampleHost host, string begin)
        {
            var connection = new Connection();
            await connection._socket.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
            (await connection.Send(begin, isAnswered: true)).Should().StartWith("HTTP/1.1 ");
            return connection;
        }

        public async Task<string> Send(string part, bool isAnswered = false)
        {
            var stream = _socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(part));
            var buffer = new byte[4096];
            return isAnswered ? Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)) : "";
        }

        public void Dispose() => _socket.Dispose();
    }
}

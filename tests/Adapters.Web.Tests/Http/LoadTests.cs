using System.Net;
using System.Text;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>The concurrency limiter and request timeouts.</summary>
public sealed class LoadTests
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Request_beyond_the_concurrency_and_queue_limits_is_rejected_at_once()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueLength", "1"), ("Load:QueueTimeout", "00:01:00"));
        List<Task<HttpResponseMessage>> three = [.. Enumerable.Range(0, 3).Select(_ => host.Client.GetAsync("/api/v1/until-end"))];

        var refused = await Task.WhenAny(three);

        await IsRefused(await refused);
        three.Count(request => request.IsCompleted).Should().Be(1);
        (await host.Client.GetAsync("/api/v1/health")).StatusCode.Should().Be(HttpStatusCode.OK);
        _end.SetResult();
        three.Remove(refused);
        (await Task.WhenAll(three)).Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Concurrency_permit_is_released_after_every_request()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueLength", "0"));

        for (var i = 0; i < 20; i++)
        {
            (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.OK);
            (await host.Client.GetAsync("/api/v1/broken")).StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        }
    }

    [Fact]
    public async Task Queued_request_is_rejected_after_the_queue_timeout()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueTimeout", "00:00:00.1"));
        Task<HttpResponseMessage>[] two = [host.Client.GetAsync("/api/v1/until-end"), host.Client.GetAsync("/api/v1/until-end")];

        await IsRefused(await await Task.WhenAny(two));

        _end.SetResult();
        await Task.WhenAll(two);
    }

    [Fact]
    public async Task Streams_have_a_concurrency_limit_separate_from_requests()
    {
        await using var host = await Start(("Load:MaxConcurrency", "1"), ("Load:QueueLength", "0"), ("Load:Streams", "1"));
        using var stream = await host.Client.GetAsync("/api/v1/stream", HttpCompletionOption.ResponseHeadersRead);

        (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.OK);
        await IsRefused(await host.Client.GetAsync("/api/v1/stream"));
        _end.SetResult();
        (await stream.Content.ReadAsStringAsync()).Should().Be("beginend");
        (await host.Client.GetAsync("/api/v1/stream")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_thousand_parallel_reads_are_all_answered()
    {
        await using var shop = await ShopApi.Start();
        using var anybody = shop.Anonymous();
        (await anybody.Get("/products")).StatusCode.Should().Be(HttpStatusCode.OK);

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => anybody.Get("/products")));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_is_cancelled_when_it_exceeds_its_timeout()
    {
        await using var host = await Start(("Load:ReadTimeout", "00:00:00.2"));

        await IsRefused(await host.Client.GetAsync("/api/v1/endless"));
    }

    [Fact]
    public async Task Writes_and_streams_may_take_longer_than_reads()
    {
        await using var host = await Start(("Load:ReadTimeout", "00:00:00.2"));
        var stream = host.Client.GetAsync("/api/v1/stream");
        var write = host.Client.PostAsync("/api/v1/until-end", null);

        await IsRefused(await host.Client.GetAsync("/api/v1/endless"));
        _end.SetResult();

        (await write).StatusCode.Should().Be(HttpStatusCode.OK);
        (await (await stream).Content.ReadAsStringAsync()).Should().Be("beginend");
    }

    [Fact]
    public async Task Request_with_an_incomplete_body_returns_408_and_not_a_server_error()
    {
        await using var host = await Start(("Load:WriteTimeout", "00:00:00.2"));

        var answer = await RawRequest.Send(host.Client.BaseAddress!,
            "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{");

        answer.Should().StartWith("HTTP/1.1 408 ").And.Contain("\"request-timeout\"");
    }

    [Theory]
    [InlineData("Load:MaxConcurrency", "0")]
    [InlineData("Load:QueueLength", "-1")]
    [InlineData("Load:QueueTimeout", "01:00:00")]
    [InlineData("Load:Streams", "0")]
    [InlineData("Load:Connections", "0")]
    [InlineData("Load:ReadTimeout", "00:00:00")]
    [InlineData("Load:WriteTimeout", "1.00:00:00")]
    public async Task Invalid_limit_stops_the_start(string key, string value)
    {
        var start = async () => await Start((key, value));

        await start.Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>();
    }

    private Task<SampleHost> Start(params (string Key, string Value)[] settings) => SampleHost.Start(
        v1 =>
        {
            v1.MapGet("/open", () => Answer.Ok("open")).AllowEverybody();
            v1.MapGet("/health", () => Answer.Ok("well")).AllowEverybody().NeverLimited();
            v1.MapGet("/broken", IResult () => throw new IOException()).AllowEverybody();
            v1.MapPost("/echo", (Body<SampleWord> body) => Answer.Ok(body.Value)).AllowEverybody();
            v1.MapMethods("/until-end", ["GET"], UntilEnd).AllowEverybody();
            v1.MapPost("/until-end", UntilEnd).AllowEverybody();
            v1.MapGet("/endless", Endless).AllowEverybody();
            v1.MapGet("/stream", Stream).AllowEverybody().MayStream();
        },
        settings: settings);

    private async Task<IResult> UntilEnd(CancellationToken cancellation)
    {
        await _end.Task.WaitAsync(cancellation);
        return Answer.Ok("end");
    }

    private static async Task<IResult> Endless(CancellationToken cancellation)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellation);
        return Answer.Ok("never");
    }

    private async Task Stream(HttpContext context)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("begin"), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await _end.Task.WaitAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("end"), context.RequestAborted);
    }

    private static async Task IsRefused(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await answer.ReadCode()).Should().Be("unavailable");
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
    }

    private sealed record SampleWord(string Text);
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Web.Http.Overload;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class BodyMiddlewareTests
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = TestClock.New();

    [Fact]
    public async Task Rest_of_a_body_is_read_after_the_response_however_long_it_takes()
    {
        var body = new SlowBody(_clock, parts: 10, TimeSpan.FromSeconds(2));

        await Serve(body, static _ => Task.CompletedTask);

        body.Left.Should().Be(0);
    }

    [Fact]
    public async Task Rest_of_a_body_is_read_for_as_long_as_an_accepted_body_has()
    {
        var body = new SlowBody(_clock, parts: 10, TimeSpan.FromSeconds(10));

        await Serve(body, static _ => Task.CompletedTask);

        body.Left.Should().Be(7);
    }

    [Fact]
    public async Task Body_that_was_read_is_not_read_again()
    {
        var body = new SlowBody(_clock, parts: 2, TimeSpan.Zero);

        await Serve(body, static context => context.Request.Body.CopyToAsync(Stream.Null));

        (body.Left, body.ReadsOfTheEnd).Should().Be((0, 1));
    }

    [Fact]
    public async Task Nothing_is_expected_of_a_client_that_waits_for_permission_to_send()
    {
        var body = new SlowBody(_clock, parts: 2, TimeSpan.Zero);

        await Serve(body, static _ => Task.CompletedTask, context => context.Request.Headers.Expect = "100-continue");

        body.Left.Should().Be(2);
    }

    private Task Serve(SlowBody body, RequestDelegate endpoint, Action<HttpContext>? arrange = null)
    {
        var context = new DefaultHttpContext { Request = { Protocol = "HTTP/1.1", Body = body } };
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
        context.Features.Set<IHttpMaxRequestBodySizeFeature>(new ServerLimit());
        arrange?.Invoke(context);
        return new BodyMiddleware(endpoint, Options.Create(new LoadOptions { WriteTimeout = s_longest }), _clock).Invoke(context);
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    private sealed class ServerLimit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;

        public long? MaxRequestBodySize { get; set; }
    }

    /// <summary>A body that comes in parts of one byte, each after a time.</summary>
    private sealed class SlowBody(FakeTimeProvider clock, int parts, TimeSpan each) : MemoryStream
    {
        public int Left { get; private set; } = parts;

        public int ReadsOfTheEnd { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Left == 0)
            {
                ReadsOfTheEnd++;
                return ValueTask.FromResult(0);
            }

            clock.Advance(each);
            Left--;
            return ValueTask.FromResult(1);
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Ports.Operations;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>Rate limits, CORS, forwarded headers and allowed hosts.</summary>
public sealed class TrafficTests
{
    private const string Account = "acc_0190a0000000700080000000000000aa";
    private const string OtherAccount = "acc_0190a0000000700080000000000000bb";

    private readonly FakeTimeProvider _clock = TestClock.New();

    [Fact]
    public async Task Every_response_has_the_remaining_rate_limit()
    {
        await using var host = await Start(("RateLimit:Anonymous", "2"));

        var first = await host.Client.GetAsync("/api/v1/open");
        var second = await host.Client.GetAsync("/api/v1/nothing");

        first.Headers.GetValues("RateLimit-Policy").Should().Equal("\"anonymous\";q=2;w=60");
        first.Headers.GetValues("RateLimit").Should().Equal("\"anonymous\";r=1;t=60");
        second.StatusCode.Should().Be(HttpStatusCode.NotFound);
        second.Headers.GetValues("RateLimit").Should().Equal("\"anonymous\";r=0;t=60");
    }

    [Fact]
    public async Task Request_over_the_rate_limit_is_rejected_with_Retry_After_and_accepted_after_that()
    {
        await using var host = await Start(("RateLimit:Anonymous", "1"));
        await host.Client.GetAsync("/api/v1/open");
        _clock.Advance(TimeSpan.FromSeconds(20));

        var refused = await host.Client.GetAsync("/api/v1/open");

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await refused.ReadCode()).Should().Be("quota-exceeded");
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(40));
        _clock.Advance(TimeSpan.FromSeconds(40));
        (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rate_limit_counts_each_account_separately()
    {
        await using var host = await Start(("RateLimit:Anonymous", "1"), ("RateLimit:Authenticated", "1"));
        await host.Client.GetAsync("/api/v1/open");

        (await Get(host, "/api/v1/open", Account)).Headers.GetValues("RateLimit-Policy").Should().Equal("\"authenticated\";q=1;w=60");
        (await Get(host, "/api/v1/open", OtherAccount)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Get(host, "/api/v1/open", Account)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Auth_rate_limit_counts_by_address_for_all_accounts()
    {
        await using var host = await Start(("RateLimit:Auth", "1"));

        (await Get(host, "/api/v1/guess", Account)).Headers.GetValues("RateLimit-Policy").Should().Equal("\"auth\";q=1;w=60");
        (await Get(host, "/api/v1/guess", OtherAccount)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Auth_rate_limit_counts_each_account_from_all_addresses()
    {
        await using var host = await Start(("RateLimit:Auth", "1"), ("ForwardedHeaders:KnownProxies", "127.0.0.0/8, ::1"));

        (await Get(host, "/api/v1/guess", Account, "203.0.113.1")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Get(host, "/api/v1/guess", Account, "203.0.113.2")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await Get(host, "/api/v1/guess", OtherAccount, "203.0.113.3")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rate_limit_counts_the_accounts_of_one_address_together()
    {
        await using var host = await Start(("RateLimit:Address", "1"));

        (await Get(host, "/api/v1/open", Account)).StatusCode.Should().Be(HttpStatusCode.OK);

        var refused = await Get(host, "/api/v1/open", OtherAccount);
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("RateLimit-Policy").Should().Equal("\"address\";q=1;w=60");
        (await host.Client.GetAsync("/api/v1/open")).StatusCode.Should().Be(HttpStatusCode.OK, "requests without a token have a limit of their own");
    }

    [Fact]
    public async Task Rate_limit_counts_the_networks_of_one_IPv6_site_together()
    {
        await using var host = await Start(("RateLimit:Anonymous", "2"), ("ForwardedHeaders:KnownProxies", "127.0.0.0/8, ::1"));
        for (var network = 0; network < 8; network++)
        {
            (await For(host, $"2001:db8:1:{network}::1")).Should().Be(HttpStatusCode.OK);
            (await For(host, $"2001:db8:1:{network}::2")).Should().Be(HttpStatusCode.OK);
            (await For(host, $"2001:db8:1:{network}::3")).Should().Be(HttpStatusCode.TooManyRequests, "that is the limit of one network");
        }

        (await For(host, "2001:db8:1:8::1")).Should().Be(HttpStatusCode.TooManyRequests);
        (await For(host, "2001:db8:2:1::1")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Requests_beyond_a_burst_of_an_account_are_delayed_and_hold_no_place_meanwhile()
    {
        const int quota = 400;
        const int burst = quota / 4;
        await using var host = await Start(("RateLimit:Authenticated", $"{quota}"), ("Load:MaxConcurrency", "4"));
        for (var request = 0; request < burst; request++)
            (await Get(host, "/api/v1/open", Account)).StatusCode.Should().Be(HttpStatusCode.OK);

        var delayed = Enumerable.Range(0, 8).Select(_ => Get(host, "/api/v1/open", Account)).ToList();

        (await Get(host, "/api/v1/open", OtherAccount)).StatusCode.Should().Be(HttpStatusCode.OK);
        delayed.Should().NotContain(answer => answer.IsCompleted);
        await Eventually.Holds(
            async () =>
            {
                _clock.Advance(TimeSpan.FromMinutes(1) / quota);
                await Task.WhenAny(delayed);
                return delayed.TrueForAll(answer => answer.IsCompleted);
            },
            TimeSpan.FromSeconds(30));
        (await Task.WhenAll(delayed)).Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Large_bodies_of_an_account_use_up_its_burst_sooner()
    {
        await using var host = await Start(("RateLimit:Authenticated", "400"));
        for (var request = 0; request < 20; request++)
            (await Post(host, Account, new string('a', 4 * 32 * 1024))).StatusCode.Should().Be(HttpStatusCode.OK);

        var delayed = Get(host, "/api/v1/open", Account);

        (await Get(host, "/api/v1/open", OtherAccount)).StatusCode.Should().Be(HttpStatusCode.OK);
        delayed.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1) / 400);
        (await delayed).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_with_an_invalid_token_counts_as_one_without()
    {
        await using var host = await Start(("RateLimit:Anonymous", "1"));

        (await Get(host, "/api/v1/open", "nonsense")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Get(host, "/api/v1/open", "nonsense")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Requests_are_not_counted_where_the_rate_limit_is_off_or_does_not_apply()
    {
        await using var host = await Start(("RateLimit:Anonymous", "0"), ("RateLimit:Auth", "1"));

        (await host.Client.GetAsync("/api/v1/open")).Headers.Contains("RateLimit").Should().BeFalse();
        (await host.Client.GetAsync("/api/v1/health")).Headers.Contains("RateLimit").Should().BeFalse();
    }

    [Fact]
    public async Task Rate_limit_counts_a_thousand_concurrent_requests_exactly()
    {
        await using var host = await Start(("RateLimit:Anonymous", "100"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => host.Client.GetAsync("/api/v1/open")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(100);
    }

    [Fact]
    public async Task Rate_limit_counts_a_hundred_thousand_callers_separately_and_soon_drops_them()
    {
        const int many = 100_000;
        await using var limits = new RateLimits(Options.Create(new RateLimitOptions { Anonymous = 1, Auth = 1 }), _clock);
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var endpoint in new[] { null, Strict })
        {
            for (var i = 0; i < many; i++)
                Take(limits, i, endpoint).IsAcquired.Should().BeTrue();
        }

        limits.Callers.Should().Be(2 * many);
        Take(limits, many / 2, null).IsAcquired.Should().BeFalse();
        Take(limits, many / 2, Strict).IsAcquired.Should().BeFalse();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        (bytes / (2 * many)).Should().BeLessThan(4096, "that is all that can be held of a caller, of which most is the request itself");

        _clock.Advance(TimeSpan.FromMinutes(2));

        await Eventually.Holds(() => Task.FromResult(limits is { Callers: 0, IsIdle: true }), TimeSpan.FromSeconds(30));
        Take(limits, many / 2, null).IsAcquired.Should().BeTrue();
    }

    [Fact]
    public async Task Forwarded_client_address_is_accepted_only_from_a_known_proxy()
    {
        await using var trusting = await Start(("RateLimit:Anonymous", "1"), ("ForwardedHeaders:KnownProxies", "127.0.0.0/8, ::1"));
        await using var distrusting = await Start(("RateLimit:Anonymous", "1"), ("ForwardedHeaders:KnownProxies", "10.1.2.3"));
        await using var unasked = await Start(("RateLimit:Anonymous", "1"));

        (await For(trusting, "203.0.113.1")).Should().Be(HttpStatusCode.OK);
        (await For(trusting, "203.0.113.2")).Should().Be(HttpStatusCode.OK);
        (await For(trusting, "203.0.113.2")).Should().Be(HttpStatusCode.TooManyRequests);
        foreach (var host in new[] { distrusting, unasked })
        {
            (await For(host, "203.0.113.1")).Should().Be(HttpStatusCode.OK);
            (await For(host, "203.0.113.2")).Should().Be(HttpStatusCode.TooManyRequests);
        }
    }

    [Fact]
    public async Task CORS_allows_only_the_configured_origins()
    {
        await using var host = await Start(("Cors:AllowedOrigins", "https://shop.example, http://localhost:3000"));

        var welcome = await Preflight(host, "https://shop.example");
        welcome.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("https://shop.example");
        welcome.Headers.GetValues("Access-Control-Allow-Credentials").Should().Equal("true");
        welcome.Headers.GetValues("Access-Control-Allow-Headers").Should().Equal("If-Match,Authorization,X-Cart-Token");
        (await Preflight(host, "https://evil.example")).Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        var refusal = await Origin(host, "/api/v1/nothing", "https://shop.example");
        refusal.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("https://shop.example");
        refusal.Headers.GetValues("Access-Control-Expose-Headers").Single().Should().Contain("ETag");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("https://evilshop.example")]
    [InlineData("https://evil.shop.example")]
    [InlineData("https://shop.example@evil.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("https://shop.example.")]
    [InlineData("http://shop.example")]
    [InlineData("HTTPS://SHOP.EXAMPLE")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.example, https://evil.example")]
    public async Task CORS_rejects_an_origin_that_resembles_a_configured_one(string origin)
    {
        await using var host = await Start(("Cors:AllowedOrigins", "https://shop.example, http://localhost:3000"));

        foreach (var answer in new[] { await Preflight(host, origin), await Origin(host, "/api/v1/open", origin) })
        {
            answer.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
            answer.Headers.Contains("Access-Control-Allow-Credentials").Should().BeFalse();
        }

        (await Origin(host, "/api/v1/open", "https://shop.example")).Headers.Vary.Should().Contain("Origin");
    }

    [Fact]
    public async Task CORS_wildcard_allows_every_origin_without_credentials()
    {
        await using var host = await Start(("Cors:AllowedOrigins", "*"));

        var welcome = await Preflight(host, "https://anything.example");

        welcome.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        welcome.Headers.Contains("Access-Control-Allow-Credentials").Should().BeFalse();
    }

    [Fact]
    public async Task CORS_allows_no_origin_without_the_setting()
    {
        await using var host = await Start();

        (await Origin(host, "/api/v1/open", "https://shop.example")).Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Theory]
    [InlineData("Cors:AllowedOrigins", "shop.example")]
    [InlineData("Cors:AllowedOrigins", "https://shop.example/")]
    [InlineData("Cors:AllowedOrigins", "*, https://shop.example")]
    [InlineData("ForwardedHeaders:KnownProxies", "proxy.local")]
    public async Task Invalid_CORS_or_proxy_setting_stops_the_start(string key, string value)
    {
        var start = async () => await Start((key, value));

        await start.Should().ThrowAsync<CannotStartException>().WithMessage($"{key.Replace(":", "__", StringComparison.Ordinal)} contains *");
    }

    [Fact]
    public async Task A_negative_limit_stops_the_start()
    {
        var start = async () => await Start(("RateLimit:Anonymous", "-1"));

        await start.Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>();
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Request_for_an_unknown_host_returns_a_problem(string environment)
    {
        await using var host = await SampleHost.Start(_ => { }, environment, settings: [("AllowedHosts", "shop.example")]);

        var answer = await host.Client.GetAsync("/");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be("malformed-request");
    }

    private Task<SampleHost> Start(params (string Key, string Value)[] settings) => SampleHost.Start(
        v1 =>
        {
            v1.MapGet("/open", () => Answer.Ok("open")).AllowEverybody();
            v1.MapPost("/text", (Body<TextBody> body) => Answer.Ok(body.Value.Text.Length)).AllowEverybody();
            v1.MapGet("/guess", () => Answer.Ok("guess")).AllowEverybody().StrictlyLimited();
            v1.MapGet("/health", () => Answer.Ok("well")).AllowEverybody().NeverLimited();
        },
        register: services => services.AddSingleton<TimeProvider>(_clock),
        settings: settings);

    private static Endpoint Strict { get; } = new(null, new EndpointMetadataCollection(new EnableRateLimitingAttribute(RateLimitPolicy.Auth)), null);

    private static CallerLease Take(RateLimits limits, int address, Endpoint? endpoint)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = new IPAddress(address + 0x0A000000L) } };
        context.SetEndpoint(endpoint);
        return limits.TakeByAddress(context)!.Value.Lease;
    }

    private static async Task<HttpResponseMessage> Get(SampleHost host, string path, string account, string? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (client is not null)
            request.Headers.Add("X-Forwarded-For", client);
        request.Headers.Add("Authorization", $"Sample {account} buyer");
        return await host.Client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Post(SampleHost host, string account, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/text") { Content = JsonContent.Create(new { text }) };
        request.Headers.Add("Authorization", $"Sample {account} buyer");
        return await host.Client.SendAsync(request);
    }

    private static async Task<HttpStatusCode> For(SampleHost host, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/open");
        request.Headers.Add("X-Forwarded-For", client);
        return (await host.Client.SendAsync(request)).StatusCode;
    }

    private static async Task<HttpResponseMessage> Origin(SampleHost host, string path, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", origin);
        return await host.Client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> Preflight(SampleHost host, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/open");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "PUT");
        request.Headers.Add("Access-Control-Request-Headers", "If-Match, Authorization, X-Cart-Token");
        return await host.Client.SendAsync(request);
    }

    private sealed record TextBody(string Text);
}

using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>Proxies that nobody has configured.</summary>
public sealed class UnknownProxyTests : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    [Fact]
    public async Task Forwarded_address_of_an_unknown_proxy_is_ignored_even_when_the_framework_trusts_every_proxy()
    {
        await using var shop = await Start(("FORWARDEDHEADERS_ENABLED", "true"), ("RateLimit:Anonymous", "1"));
        using var anybody = shop.Anonymous();

        (await From(anybody, "203.0.113.1")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await From(anybody, "203.0.113.2")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "it is the same client");
    }

    [Fact]
    public async Task Unknown_proxy_is_warned_about_once()
    {
        await using var shop = await Start();
        using var anybody = shop.Anonymous();
        await anybody.Get("/settings");
        _lines.Should().BeEmpty();

        await From(anybody, "203.0.113.1");
        await From(anybody, "203.0.113.2");

        _lines.Should().ContainSingle().Which.Should().Contain("127.0.0.1").And.Contain("ForwardedHeaders__KnownProxies");
    }

    [Fact]
    public async Task Known_proxy_is_not_warned_about()
    {
        await using var shop = await Start(("ForwardedHeaders:KnownProxies", "127.0.0.0/8"));
        using var anybody = shop.Anonymous();

        await From(anybody, "203.0.113.1");

        _lines.Should().BeEmpty();
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void ILogger.Log<TState>(LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(formatter(state, exception));

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void IDisposable.Dispose()
    {
    }

    private static Task<HttpResponseMessage> From(ApiClient client, string address) =>
        client.Send(HttpMethod.Get, "/settings", body: null, ("X-Forwarded-For", address));

    private Task<ShopApi> Start(params (string Key, string Value)[] settings) => ShopApi.Start(
        replacing: services => services.AddLogging(logging => logging.AddProvider(this).AddFilter((category, _) => category?.EndsWith("UnknownProxyWarning", StringComparison.Ordinal) == true)),
        settings: settings);
}

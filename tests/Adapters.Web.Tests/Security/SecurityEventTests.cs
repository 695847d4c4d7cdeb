using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shop.Adapters.Web.Tests.Security;

/// <summary>What an operator finds in the log about refused requests.</summary>
public sealed class SecurityEventTests : IAsyncLifetime, ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = [];
    private ShopApi _shop = null!;
    private ApiClient _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopApi.Start(
            replacing: services => services.AddLogging(logging => logging.AddProvider(this).AddFilter((category, _) => category == "Shop.Security")),
            settings: [("RateLimit:Auth", "12"), ("ForwardedHeaders:KnownProxies", "127.0.0.1")]);
        _anybody = _shop.Anonymous();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Failed_login_of_an_unknown_address_is_logged_with_the_client_and_without_what_was_typed()
    {
        await LogIn("nobody@example.com", from: "203.0.113.7");

        _lines.Should().Contain(line => line.Level == LogLevel.Warning && line.Line.StartsWith("LoginFailed ") && line.Line.EndsWith(" from 203.0.113.7"));
        _lines.Should().NotContain(line => line.Line.Contains("nobody@") || line.Line.Contains("Wrong-horse"));
    }

    [Fact]
    public async Task Refused_requests_are_logged_with_status_path_client_and_account()
    {
        using var buyer = await _shop.SignUpBuyer();

        (await _anybody.Get("/me?access_token=secret")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await buyer.Get("/audit")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        _lines.Should().Contain(line => line.Level == LogLevel.Warning && line.Line.StartsWith("Refused 401 GET /api/v1/me from 127.0.0.1 by anonymous in request "));
        _lines.Should().Contain(line => line.Line.StartsWith($"Refused 403 GET /api/v1/audit from 127.0.0.1 by {buyer.Id} in request "));
        _lines.Should().NotContain(line => line.Line.Contains("secret"));
    }

    [Fact]
    public async Task Client_that_exceeds_its_rate_limit_is_logged_once_a_minute()
    {
        for (var i = 0; i < 20; i++)
            await LogIn($"spray{i}@example.com", from: "203.0.113.8");

        _lines.Should().ContainSingle(line => line.Line.StartsWith("Refused 429 POST /api/v1/auth/login from 203.0.113.8 "));
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void ILogger.Log<TState>(LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, formatter(state, exception)));

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void IDisposable.Dispose()
    {
    }

    private async Task LogIn(string email, string from)
    {
        using var answer = await _anybody.Send(HttpMethod.Post, "/auth/login", new { email, password = "Wrong-horse-7" }, ("X-Forwarded-For", from));
        answer.IsSuccessStatusCode.Should().BeFalse();
    }
}

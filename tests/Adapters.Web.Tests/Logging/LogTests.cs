using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Adapters.Web.Tests.Http;
using Shop.Adapters.Web.Tests.Realtime;

namespace Shop.Adapters.Web.Tests.Logging;

/// <summary>The log of the whole program at its most verbose level, during requests with secrets and attacks.</summary>
public sealed class LogTests(LogTests.LoggedRequests logged) : IClassFixture<LogTests.LoggedRequests>
{
    private const string Email = "secret.person@mail.example";
    private const string Password = "Sesame-open-77";
    private const string WrongPassword = "Sesame-wrong-88";
    private const string NewPassword = "Sesame-other-99";
    private const string Forged = "FORGED-LINE";

    [Theory]
    [InlineData("Production", "json")]
    [InlineData("Development", "simple")]
    public void Log_contains_no_password_token_or_email_address(string environment, string formatter)
    {
        var (lines, secrets) = logged.In[environment];

        lines.Chosen.Should().Be(formatter);
        lines.Entries.Should().HaveCountGreaterThan(1000, "everything is logged");
        var log = string.Join('\n', lines.Entries);
        foreach (var secret in secrets)
            log.Contains(secret, StringComparison.OrdinalIgnoreCase).Should().BeFalse("{0} is nobody's business: {1}", secret, Around(log, secret));
    }

    [Fact]
    public void Every_log_line_is_one_JSON_entry_with_its_time_in_UTC()
    {
        foreach (var line in logged.In["Production"].Lines.Lines)
        {
            var entry = JsonSerializer.Deserialize<JsonElement>(line);
            DateTimeOffset.ParseExact(entry.Text("Timestamp"), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
            entry.Text("Category").Should().NotBeEmpty();
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void Client_input_never_begins_a_log_line(string environment) =>
        logged.In[environment].Lines.Lines.Where(line => line.StartsWith(Forged, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public async Task Log_entry_of_a_failure_contains_the_trace_id_of_the_response()
    {
        using var lines = ConsoleOf("Production");
        await using var shop = await ShopApi.Start(replacing: services => services
            .AddScoped<Application.Ports.Orders.IOrderReader>(_ => throw new InvalidOperationException())
            .AddLogging(logging => logging.AddProvider(lines)));
        using var buyer = await shop.SignUpBuyer();

        var problem = await (await buyer.Get("/orders")).ReadProblem();

        lines.Lines.Should().ContainSingle(line => line.Contains("GET /api/v1/orders failed.") && line.Contains(problem.Text("traceId")));
    }

    private static ConsoleLines ConsoleOf(string environment) => new(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json")
        .AddJsonFile($"appsettings.{environment}.json", optional: true)
        .Build());

    private static Task<ShopApi> Start(string environment, ConsoleLines lines) => ShopApi.Start(
        environment,
        replacing: services => services.AddLogging(logging => logging.AddProvider(lines)),
        settings: [
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace")]);

    /// <summary>Returns the secrets of all accounts used.</summary>
    private static async Task<IReadOnlyList<string>> LiveThrough(ShopApi shop)
    {
        using var http = new HttpClient { BaseAddress = shop.Address };
        await Post(http, "/auth/register", new { email = Email, password = Password, name = $"A\r\n{Forged}" });
        await Post(http, "/auth/register", new { email = Email.ToUpperInvariant(), password = Password, name = "A" });
        var first = await Post(http, "/auth/login", new { email = Email, password = Password }).Json();
        var second = await Post(http, "/auth/refresh", new { refreshToken = first.Text("refreshToken") }).Json();
        foreach (var attempt in new[] { Email, $"not-{Email}", $"{Email}\r\n{Forged}", $"{Email}\0" })
            await Post(http, "/auth/login", new { email = attempt, password = WrongPassword });
        await Post(http, "/auth/login", $$"""{"email":"{{Email}}","password":"{{WrongPassword}}"""); // cut off
        await Post(http, "/auth/login", $$"""{"email":"{{Email}}","pass":"{{WrongPassword}}","password":["{{Password}}"]}""");

        using var seller = await shop.SignUpSeller();
        var product = await seller.AddProduct();
        var cartToken = (await Post(http, "/carts", new { }).Json()).Text("token");
        http.DefaultRequestHeaders.Add("X-Cart-Token", cartToken);
        (await http.GetAsync("/api/v1/cart")).EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Remove("X-Cart-Token");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", second.Text("accessToken"));
        await using (var socket = await OrderSocket.Connect(shop.Address, second.Text("accessToken"), inQuery: true))
        {
            var order = await Post(http, "/orders", new { items = new[] { new { productId = product } }, paymentMethod = "sim_fail_1" });
            order.IsSuccessStatusCode.Should().BeTrue();
            (await socket.Next()).Target.Should().Be("orderUpdated");
        }

        (await Post(http, "/cart/merge", new { cartToken })).EnsureSuccessStatusCode();
        await AskOddly(http, second.Text("accessToken"));
        await Post(http, "/auth/refresh", new { refreshToken = first.Text("refreshToken") });
        await Post(http, "/auth/logout", new { refreshToken = second.Text("refreshToken") });
        return
        [
            Email, Password, WrongPassword, NewPassword, seller.AccessToken!,
            first.Text("accessToken"), first.Text("refreshToken"), second.Text("accessToken"), second.Text("refreshToken"), cartToken,
        ];
    }

    private static async Task AskOddly(HttpClient http, string token)
    {
        string[] paths =
        [
            $"/api/v1/products/by-slug/a%0d%0a{Forged}", $"/api/v1/products/by-slug/a%0a%1b%5b31m{Forged}", $"/nothing%0d%0a{Forged}",
            $"/api/v1/products?q=%0d%0a{Forged}", $"/api/v1/products?access_token={token}", $"/api/v1/products?a%0d%0a{Forged}=1",
            $"/docs/%0d%0a{Forged}", $"/problems/a%0d%0a{Forged}", $"/api/v1/products/by-sku/a%E2%80%A8{Forged}",
            $"/hubs/orders?access_token=x{token}&id=%0d%0a{Forged}",
        ];
        foreach (var path in paths)
            (await http.GetAsync(path)).Dispose();
        await Post(http, "/orders", $$"""{"items":"\r\n{{Forged}}"}""");
        await Post(http, "/orders", $"\r\n{Forged}");
        await RawRequest.Send(http.BaseAddress!, $"GET /a\rb\n{Forged} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await RawRequest.Send(http.BaseAddress!, $"GET / HTTP/1.1\r\nHost: localhost\r\n{Forged}\r\n: {token}\r\n\r\n");
        await Send(http, HttpMethod.Put, "/me/password", JsonSerializer.Serialize(new { currentPassword = Password, newPassword = NewPassword }));
    }

    private static Task<HttpResponseMessage> Post(HttpClient http, string path, object body) =>
        Send(http, HttpMethod.Post, path, body as string ?? JsonSerializer.Serialize(body));

    private static async Task<HttpResponseMessage> Send(HttpClient http, HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await http.SendAsync(request);
    }

    private static string Around(string log, string secret)
    {
        var at = log.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : log[Math.Max(0, at - 300)..Math.Min(log.Length, at + 100)];
    }

    /// <summary>The log of the same requests in both environments.</summary>
    public sealed class LoggedRequests : IAsyncLifetime
    {
        private readonly Dictionary<string, (ConsoleLines Lines, IReadOnlyList<string> Secrets)> _logs = new(StringComparer.Ordinal);

        internal IReadOnlyDictionary<string, (ConsoleLines Lines, IReadOnlyList<string> Secrets)> In => _logs;

        public async ValueTask InitializeAsync()
        {
            foreach (var environment in new[] { "Production", "Development" })
            {
                var lines = ConsoleOf(environment);
                await using var shop = await Start(environment, lines);
                _logs[environment] = (lines, await LiveThrough(shop));
            }
        }

        public ValueTask DisposeAsync()
        {
            foreach (var (lines, _) in _logs.Values)
                lines.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
